package dev.cresset.nn;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.InterpolationMode;
import dev.cresset.Reference;
import dev.cresset.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that rearrange elements, and upsampling, against PyTorch. */
class ShapeLayersTest {

    private static final Reference REFERENCE = Reference.of(ShapeLayersTest.class, "layers/shapes.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(rearrangements(), upsampling(), images()).flatMap(rows -> rows);
    }

    private static Stream<LayerCase> rearrangements() {
        return Stream.of(
                row("identity", identity()),
                row("flatten", flatten()),
                row("flatten/some", flatten().startDim(0).endDim(1)),
                row("unflatten", unflatten(1, 2L, 3L)),
                row("unflatten/rest", unflatten(-1, 2L, -1L)),
                row("pixelshuffle", pixelShuffle(2)),
                row("pixelunshuffle", pixelUnshuffle(2)),
                row("channelshuffle", channelShuffle(2)),
                row("unfold", unfold(2)),
                row("unfold/options", unfold(2, 1).dilation(1, 2).padding(1, 0).stride(2)),
                row("fold", fold(Shape.of(3, 4), Shape.of(2))),
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
                row("upsample1d/linear", upsample().size(5).mode(InterpolationMode.LINEAR)),
                row("upsample1d/area", upsample().size(5).mode(InterpolationMode.AREA)),
                row("upsample2d/size", upsample().size(3, 4)),
                row("upsamplingnearest2d", upsamplingNearest2d().scaleFactor(2.0)),
                row("upsamplingnearest2d/size", upsamplingNearest2d().size(3, 5)),
                row("upsamplingbilinear2d", upsamplingBilinear2d().scaleFactor(2.0, 1.5)),
                row("upsamplingbilinear2d/size", upsamplingBilinear2d().size(3, 4)),
                row(
                        "upsample2d/aligned",
                        upsample()
                                .scaleFactor(2.0)
                                .mode(InterpolationMode.BILINEAR)
                                .alignCorners(true)),
                row(
                        "upsample2d/recomputed",
                        upsample()
                                .scaleFactor(1.7)
                                .mode(InterpolationMode.BILINEAR)
                                .recomputeScaleFactor(true)),
                row("upsample3d/nearest", upsample().size(3, 2, 4)),
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
                        row("upsample2d/" + mode, upsample().scaleFactor(2.0).mode(mode)),
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
}
