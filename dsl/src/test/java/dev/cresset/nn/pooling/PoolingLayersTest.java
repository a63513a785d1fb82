package dev.cresset.nn.pooling;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.LayerSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Poolings against PyTorch. */
class PoolingLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/poolings.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(maxima(), averages(), powers(), inverses(), adaptive(), fractional())
                .flatMap(rows -> rows);
    }

    private static Stream<LayerCase> maxima() {
        return Stream.of(
                indexed("maxpool1d", maxPool1d(2)),
                row("maxpool1d/options", maxPool1d(3).stride(2).padding(1)),
                row("maxpool1d/dilation", maxPool1d(2, 1).dilation(2).ceilMode(true)),
                indexed("maxpool2d", maxPool2d(2)),
                row("maxpool2d/options", maxPool2d(Shape.of(3, 2)).stride(1, 2).padding(1, 0)),
                row("maxpool2d/dilation", maxPool2d(2, 1).dilation(2).ceilMode(true)),
                indexed("maxpool3d", maxPool3d(2)),
                row(
                        "maxpool3d/options",
                        maxPool3d(Shape.of(2, 3, 2)).stride(2, 1, 2).padding(1, 1, 0)),
                row("maxpool3d/dilation", maxPool3d(2, 1).dilation(2).ceilMode(true)));
    }

    private static <M extends MaxPool<M, ?>> LayerCase indexed(String name, LayerSpec<M> layer) {
        return row(name, layer, (m, x) -> list(m.callWithIndices(x.get(0))));
    }

    private static List<Tensor> list(WithIndices pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static Stream<LayerCase> averages() {
        return Stream.of(
                row("avgpool1d", avgPool1d(2)),
                row(
                        "avgpool1d/options",
                        avgPool1d(3).stride(2).padding(1).ceilMode(true).countIncludePad(false)),
                row("avgpool2d", avgPool2d(2)),
                row(
                        "avgpool2d/options",
                        avgPool2d(Shape.of(3, 2))
                                .stride(1, 2)
                                .padding(1, 0)
                                .ceilMode(true)
                                .countIncludePad(false)),
                row("avgpool2d/divisor", avgPool2d(2).divisorOverride(3)),
                row("avgpool3d", avgPool3d(2)),
                row(
                        "avgpool3d/options",
                        avgPool3d(Shape.of(2, 3, 2))
                                .stride(2, 1, 2)
                                .padding(1, 1, 0)
                                .ceilMode(true)
                                .countIncludePad(false)),
                row("avgpool3d/divisor", avgPool3d(2).divisorOverride(3)));
    }

    private static Stream<LayerCase> powers() {
        return Stream.of(
                row("lppool1d", lpPool1d(2, 2)),
                row("lppool1d/options", lpPool1d(3, 3, 2).ceilMode(true)),
                row("lppool2d", lpPool2d(2, 2)),
                row("lppool2d/options", lpPool2d(3, Shape.of(3, 2)).stride(1, 2).ceilMode(true)),
                row("lppool3d", lpPool3d(2, 2)),
                row(
                        "lppool3d/options",
                        lpPool3d(3, Shape.of(2, 3, 2)).stride(2, 1, 2).ceilMode(true)));
    }

    private static Stream<LayerCase> inverses() {
        return Stream.of(
                inverse("maxunpool1d", maxPool1d(2), maxUnpool1d(2)),
                inverse("maxunpool1d/size", maxPool1d(2), maxUnpool1d(2), 7),
                inverse("maxunpool2d", maxPool2d(2), maxUnpool2d(2)),
                inverse("maxunpool2d/size", maxPool2d(2), maxUnpool2d(2), 5, 6),
                inverse("maxunpool3d", maxPool3d(2), maxUnpool3d(2)),
                inverse("maxunpool3d/size", maxPool3d(2), maxUnpool3d(2), 4, 5, 4));
    }

    private static <M extends MaxUnpool<M, ?>> LayerCase inverse(
            String name, LayerSpec<? extends MaxPool<?, ?>> pool, LayerSpec<M> unpool, long... size) {
        return row(name, unpool, (m, x) -> {
            WithIndices pooled = pool.build().callWithIndices(x.get(0));
            return List.of(m.call(pooled.output(), pooled.indices(), size));
        });
    }

    private static Stream<LayerCase> adaptive() {
        return Stream.of(
                row("adaptiveavgpool1d", adaptiveAvgPool1d(2)),
                row("adaptiveavgpool2d", adaptiveAvgPool2d(2)),
                row("adaptiveavgpool2d/sizes", adaptiveAvgPool2d(KEEP, 3)),
                row("adaptiveavgpool3d", adaptiveAvgPool3d(2)),
                row("adaptiveavgpool3d/sizes", adaptiveAvgPool3d(2, KEEP, 1)),
                row("adaptivemaxpool1d", adaptiveMaxPool1d(2), (m, x) -> list(m.callWithIndices(x.get(0)))),
                row("adaptivemaxpool2d", adaptiveMaxPool2d(2), (m, x) -> list(m.callWithIndices(x.get(0)))),
                row("adaptivemaxpool2d/sizes", adaptiveMaxPool2d(KEEP, 3)),
                row("adaptivemaxpool3d", adaptiveMaxPool3d(2), (m, x) -> list(m.callWithIndices(x.get(0)))),
                row("adaptivemaxpool3d/sizes", adaptiveMaxPool3d(2, KEEP, 1)));
    }

    private static Stream<LayerCase> fractional() {
        return Stream.of(
                row(
                        "fractionalmaxpool2d",
                        fractionalMaxPool2d(2).outputSize(2),
                        (m, x) -> list(m.callWithIndices(x.get(0)))),
                row(
                        "fractionalmaxpool2d/ratio",
                        fractionalMaxPool2d(Shape.of(3, 2)).outputRatio(0.5, 0.7)),
                row(
                        "fractionalmaxpool3d",
                        fractionalMaxPool3d(2).outputSize(2),
                        (m, x) -> list(m.callWithIndices(x.get(0)))),
                row(
                        "fractionalmaxpool3d/ratio",
                        fractionalMaxPool3d(Shape.of(2, 3, 2)).outputRatio(0.5, 0.5, 0.7)));
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
