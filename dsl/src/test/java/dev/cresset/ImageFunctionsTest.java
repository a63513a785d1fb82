package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions of {@code F} that pad, resize and sample signals, images and volumes; PyTorch's answers by {@code functional_cases.py}. */
class ImageFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("images");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("pad", t -> F.pad(t[0], 1, 2)),
                row("pad/value", t -> F.pad(t[0], new long[] {1, -1, 0, 2}, 0.5)),
                row("pad/reflect", t -> F.pad(t[0], new long[] {1, 2, 2, 0}, PaddingMode.REFLECT)),
                row("pad/replicate", t -> F.pad(t[0], new long[] {1, 2, 2, 0}, PaddingMode.REPLICATE)),
                row("pad/circular", t -> F.pad(t[0], new long[] {1, 2, 2, 0}, PaddingMode.CIRCULAR)),
                row("interpolate", t -> F.interpolate(t[0], 5)),
                row("interpolate/scale", t -> F.interpolate(t[0], 2.0)),
                row("interpolate/linear", t -> F.interpolate(t[0], 5, InterpolationMode.LINEAR)),
                row(
                        "interpolate/bilinear",
                        t -> F.interpolate(t[0], new double[] {1.5, 2}, InterpolationMode.BILINEAR, true)),
                row("interpolate/recompute", t -> F.interpolate(t[0], 1.7, InterpolationMode.BILINEAR, false, true)),
                row(
                        "interpolate/antialias",
                        t -> F.interpolate(t[0], new long[] {3, 4}, InterpolationMode.BILINEAR, false, true)),
                row("interpolate/bicubic", t -> F.interpolate(t[0], new long[] {7, 4}, InterpolationMode.BICUBIC)),
                row(
                        "interpolate/bicubic_antialias",
                        t -> F.interpolate(t[0], new long[] {3, 4}, InterpolationMode.BICUBIC, false, true)),
                row(
                        "interpolate/lanczos",
                        t -> F.interpolate(t[0], new long[] {3, 4}, InterpolationMode.LANCZOS, false, true)),
                row(
                        "interpolate/trilinear",
                        t -> F.interpolate(t[0], new long[] {3, 2, 5}, InterpolationMode.TRILINEAR)),
                row(
                        "interpolate/exact",
                        t -> F.interpolate(t[0], new long[] {3, 2, 5}, InterpolationMode.NEAREST_EXACT)),
                row("interpolate/exact_signal", t -> F.interpolate(t[0], 5, InterpolationMode.NEAREST_EXACT)),
                row("interpolate/exact_image", t -> F.interpolate(t[0], 1.5, InterpolationMode.NEAREST_EXACT)),
                row("interpolate/volume", t -> F.interpolate(t[0], 2.0, 1.0, 0.5)),
                row("interpolate/area", t -> F.interpolate(t[0], 0.5, InterpolationMode.AREA)),
                row("interpolate/area_image", t -> F.interpolate(t[0], 3, InterpolationMode.AREA)),
                row("interpolate/area_signal", t -> F.interpolate(t[0], 3, InterpolationMode.AREA)),
                row("upsample", t -> F.upsample(t[0], 9)),
                row("upsample/bilinear", t -> F.upsample(t[0], 2.0, InterpolationMode.BILINEAR, true)),
                row("upsample_nearest", t -> F.upsampleNearest(t[0], 7, 8)),
                row("upsample_nearest/scale", t -> F.upsampleNearest(t[0], 2.0)),
                row("upsample_bilinear", t -> F.upsampleBilinear(t[0], 7, 8)),
                row("upsample_bilinear/scale", t -> F.upsampleBilinear(t[0], 2.0)),
                row("grid_sample", t -> F.gridSample(t[0], t[1])),
                row(
                        "grid_sample/nearest",
                        t -> F.gridSample(t[0], t[1], GridSampleMode.NEAREST, GridSamplePadding.BORDER, true)),
                row(
                        "grid_sample/bicubic",
                        t -> F.gridSample(t[0], t[1], GridSampleMode.BICUBIC, GridSamplePadding.REFLECTION, true)),
                row(
                        "grid_sample/bilinear",
                        t -> F.gridSample(t[0], t[1], GridSampleMode.BILINEAR, GridSamplePadding.BORDER, true)),
                row("grid_sample/volume", t -> F.gridSample(t[0], t[1])),
                row("affine_grid", t -> F.affineGrid(t[0], 2, 3, 2, 3)),
                row("affine_grid/corners", t -> F.affineGrid(t[0], new long[] {2, 3, 2, 3}, true)),
                row("affine_grid/volume", t -> F.affineGrid(t[0], 1, 1, 2, 3, 2)),
                row("pixel_shuffle", t -> F.pixelShuffle(t[0], 2)),
                row("pixel_unshuffle", t -> F.pixelUnshuffle(t[0], 2)),
                row("channel_shuffle", t -> F.channelShuffle(t[0], 2)),
                row("native_channel_shuffle", t -> F.nativeChannelShuffle(t[0], 2)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void computesWhatPyTorchComputes(FunctionCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        FunctionCase.checkNames(REFERENCE, cases().toList());
    }

    @Test
    void interpolateRefusesWhatDoesNotFit() {
        Tensor image = Torch.ones(2, 3, 6, 6);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, new long[] {2, 3, 4}, InterpolationMode.BILINEAR))
                .withMessage("interpolate needs a size of 1 or 2 numbers for the shape [2, 3, 6, 6], got [2, 3, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 1.0, 2.0, 3.0))
                .withMessage("interpolate needs 1 or 2 scale factors for the shape [2, 3, 6, 6], got [1.0, 2.0, 3.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 2, InterpolationMode.LINEAR))
                .withMessage("interpolate with mode 'linear' cannot take the shape [2, 3, 6, 6]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(Torch.ones(2, 2), 2))
                .withMessage("interpolate with mode 'nearest' cannot take the shape [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 2, InterpolationMode.NEAREST, true))
                .withMessage("interpolate can align corners when it interpolates, not with mode 'nearest'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 2, InterpolationMode.AREA, false, true))
                .withMessage("interpolate can filter with the modes bilinear, bicubic and lanczos, not with 'area'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.interpolate(image, 2, InterpolationMode.LANCZOS))
                .withMessage(
                        "interpolate with mode 'lanczos' needs an anti-aliasing filter and corners that are not aligned");
    }

    @Test
    void padRefusesAValueThatNobodyUses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.pad(Torch.ones(3), new long[] {1, 1}, PaddingMode.REFLECT, 2))
                .withMessage("pad takes a value with mode 'constant' only, not with 'reflect'");
    }

    @Test
    void padsWithZerosUnderBothOfTheirNames() {
        assertThat(F.pad(Torch.ones(1), new long[] {1, 0}, PaddingMode.ZEROS).toFloatArray())
                .containsExactly(0, 1);
        assertThat(F.pad(Torch.ones(1), new long[] {1, 0}, PaddingMode.CONSTANT).toFloatArray())
                .containsExactly(0, 1);
    }

    @Test
    void affineGridRefusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.affineGrid(Torch.ones(1, 2, 3).to(DType.INT64), 1, 1, 2, 2))
                .withMessage("affine_grid needs floating-point matrices, not of torch.int64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.affineGrid(Torch.ones(1, 2, 3), 2, 2))
                .withMessage("affine_grid needs a size (N, C, H, W) or (N, C, D, H, W), got [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.affineGrid(Torch.ones(1, 2, 3), 1, 1, 2, 2, 2))
                .withMessage(
                        "affine_grid needs matrices of shape (N, 3, 4) for the size [1, 1, 2, 2, 2], got the shape [1, 2, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.affineGrid(Torch.ones(1, 2, 3), 1, 1, 0, 2))
                .withMessage("affine_grid needs a size of numbers above 0, got [1, 1, 0, 2]");
    }
}
