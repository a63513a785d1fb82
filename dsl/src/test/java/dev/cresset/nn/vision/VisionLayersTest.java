package dev.cresset.nn.vision;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.Refusals.refuses;

import dev.cresset.InterpolationMode;
import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rearrangements and upsamplings against PyTorch. */
class VisionLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/vision.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(rearrangements(), upsampling(), images()).flatMap(rows -> rows);
    }

    private static Stream<LayerCase> rearrangements() {
        return Stream.of(
                row("pixelshuffle", pixelShuffle(2)),
                row("pixelunshuffle", pixelUnshuffle(2)),
                row("channelshuffle", channelShuffle(2)),
                row("unfold", unfold(2)),
                row("unfold/positions", unfold(2, 1, 1, 2)),
                row(
                        "unfold/options",
                        unfold(Shape.of(2, 1)).dilation(1, 2).padding(1, 0).stride(2)),
                row("fold", fold(Shape.of(3, 4), Shape.of(2))),
                row("fold/positions", fold(4, 2, 1, 1, 2)),
                row(
                        "fold/options",
                        fold(Shape.of(4), Shape.of(2, 1))
                                .dilation(1, 2)
                                .padding(1, 0)
                                .stride(2)));
    }

    private static Stream<LayerCase> upsampling() {
        return Stream.of(
                row("upsample1d/nearest", upsample().size(5)),
                row("upsample1d/nearest-exact", upsample().scaleFactor(1.5).mode(InterpolationMode.NEAREST_EXACT)),
                row("upsample1d/linear", upsample(5).mode(InterpolationMode.LINEAR)),
                row("upsample1d/area", upsample().size(5).mode(InterpolationMode.AREA)),
                row("upsample2d/size", upsample(3, 4)),
                row("upsamplingnearest2d/signal", upsamplingNearest2d().scaleFactor(2)),
                row("upsamplingnearest2d", upsamplingNearest2d().scaleFactor(2)),
                row("upsamplingnearest2d/size", upsamplingNearest2d(3, 5)),
                row("upsamplingbilinear2d", upsamplingBilinear2d().scaleFactor(2, 1.5)),
                row("upsamplingbilinear2d/size", upsamplingBilinear2d(3, 4)),
                row(
                        "upsample2d/aligned",
                        upsample()
                                .scaleFactor(2)
                                .mode(InterpolationMode.BILINEAR)
                                .alignCorners(true)),
                row(
                        "upsample2d/recomputed",
                        upsample()
                                .scaleFactor(1.7)
                                .mode(InterpolationMode.BILINEAR)
                                .recomputeScaleFactor(true)),
                row("upsample3d/nearest", upsample(3, 2, 4)),
                row("upsample3d/nearest-exact", upsample().size(3, 2, 4).mode(InterpolationMode.NEAREST_EXACT)),
                row("upsample3d/trilinear", upsample().size(3, 2, 4).mode(InterpolationMode.TRILINEAR)),
                row("upsample3d/area", upsample().size(3, 2, 4).mode(InterpolationMode.AREA)));
    }

    private static Stream<LayerCase> images() {
        return Stream.of(
                        InterpolationMode.NEAREST,
                        InterpolationMode.NEAREST_EXACT,
                        InterpolationMode.BILINEAR,
                        InterpolationMode.BICUBIC,
                        InterpolationMode.AREA)
                .flatMap(mode -> Stream.of(
                        row("upsample2d/" + mode, upsample().scaleFactor(2).mode(mode)),
                        row(
                                "upsample2d/" + mode + "/factors",
                                upsample().scaleFactor(1.7, 1.4).mode(mode))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void computesWhatPyTorchComputes(LayerCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        LayerCase.checkNames(REFERENCE, rows().toList());
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        refuses("PixelShuffle needs 1 or more as factor, got 0", () -> pixelShuffle(0));
        refuses("Unfold needs a dilation of at least 1, got 0", () -> unfold(2, 0));
        refuses(
                "Fold needs an output size of 1 or 2 numbers, got (1, 2, 3)",
                () -> fold(Shape.of(1, 2, 3), Shape.of(2)));
    }

    @Test
    void refusesExtentsThatMakeNoSense() {
        refuses("Upsample needs a size or a scale factor", () -> upsample().build());
        refuses(
                "UpsamplingBilinear2d needs a size or a scale factor",
                () -> upsamplingBilinear2d().build());
        refuses(
                "Upsample takes a size or a scale factor, not both",
                () -> upsample(2).scaleFactor(2));
        refuses(
                "UpsamplingNearest2d takes a size or a scale factor, not both",
                () -> upsamplingNearest2d(2, 2).scaleFactor(2));
        refuses(
                "Upsample needs scale factors greater than 0, got [0.0]",
                () -> upsample().scaleFactor(0));
        refuses(
                "UpsamplingBilinear2d needs scale factors greater than 0, got [0.0]",
                () -> upsamplingBilinear2d().scaleFactor(0));
    }

    @Test
    void refusesOptionsThatTheModeLacks() {
        refuses(
                "Upsample can align corners when it interpolates, not with mode 'nearest'",
                () -> upsample(2).alignCorners(true));
        refuses(
                "Upsample can recompute a scale factor only where it has one",
                () -> upsample(2).recomputeScaleFactor(true));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        Tensor image = Torch.zeros(1, 1, 2, 2);
        refuses(
                "interpolate with mode 'linear' cannot take the shape [1, 1, 2, 2]",
                () -> upsample(2).mode(InterpolationMode.LINEAR).build().call(image));
        refuses(
                "interpolate needs 1 or 2 scale factors for the shape [1, 1, 2, 2], got [1.0, 2.0, 3.0]",
                () -> upsample().scaleFactor(1, 2, 3).build().call(image));
        refuses(
                "interpolate with mode 'bilinear' cannot take the shape [1, 1, 2]",
                () -> upsamplingBilinear2d(2).build().call(Torch.zeros(1, 1, 2)));
    }
}
