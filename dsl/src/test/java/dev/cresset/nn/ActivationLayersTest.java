package dev.cresset.nn;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.GELUApproximation;
import dev.cresset.Reference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations and dropouts against PyTorch. */
class ActivationLayersTest {

    private static final Reference REFERENCE = Reference.of(ActivationLayersTest.class, "layers/activations.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(plain(), withOptions(), inplace(), dropouts()).flatMap(rows -> rows);
    }

    private static Stream<LayerCase> plain() {
        return Stream.of(
                row("relu", relu()),
                row("relu6", relu6()),
                row("selu", selu()),
                row("silu", silu()),
                row("mish", mish()),
                row("hardswish", hardswish()),
                row("hardsigmoid", hardsigmoid()),
                row("elu", elu()),
                row("celu", celu()),
                row("leakyrelu", leakyRelu()),
                row("rrelu", rrelu()),
                row("hardtanh", hardtanh()),
                row("gelu", gelu()),
                row("hardshrink", hardshrink()),
                row("softshrink", softshrink()),
                row("softplus", softplus()),
                row("glu", glu()),
                row("sigmoid", sigmoid()),
                row("tanh", tanh()),
                row("logsigmoid", logSigmoid()),
                row("softsign", softsign()),
                row("tanhshrink", tanhshrink()),
                row("prelu", prelu()));
    }

    private static Stream<LayerCase> withOptions() {
        return Stream.of(
                row("elu/options", elu().alpha(0.5)),
                row("celu/options", celu().alpha(0.5)),
                row("leakyrelu/options", leakyRelu().negativeSlope(0.2)),
                row("rrelu/options", rrelu().lower(0.1).upper(0.9)),
                row("rrelu/eval", rrelu().lower(0.1).upper(0.9)).eval(),
                row("hardtanh/options", hardtanh().minVal(-0.5).maxVal(1.5)),
                row("threshold", threshold(0.1, -3)),
                row("gelu/tanh", gelu().approximate(GELUApproximation.TANH)),
                row("hardshrink/options", hardshrink().lambd(1)),
                row("softshrink/options", softshrink().lambd(1)),
                row("softplus/options", softplus().beta(2).threshold(1)),
                row("glu/dim", glu().dim(0)),
                row("softmax", softmax(1)),
                row("softmin", softmin(0)),
                row("logsoftmax", logSoftmax(-1)),
                row("softmax2d", softmax2d()),
                row("softmax2d/unbatched", softmax2d()),
                row("prelu/channels", prelu().numParameters(4).init(0.5)));
    }

    private static Stream<LayerCase> inplace() {
        return Stream.of(
                        row("relu/inplace", relu().inplace()),
                        row("relu6/inplace", relu6().inplace()),
                        row("selu/inplace", selu().inplace()),
                        row("silu/inplace", silu().inplace()),
                        row("mish/inplace", mish().inplace()),
                        row("hardswish/inplace", hardswish().inplace()),
                        row("hardsigmoid/inplace", hardsigmoid().inplace()),
                        row("elu/inplace", elu().inplace()),
                        row("celu/inplace", celu().inplace()),
                        row("leakyrelu/inplace", leakyRelu().inplace()),
                        row("rrelu/inplace", rrelu().inplace()),
                        row("hardtanh/inplace", hardtanh().inplace()),
                        row("threshold/inplace", threshold(0, 1).inplace()),
                        row("dropout/inplace", dropout(0.4).inplace()),
                        row("dropout1d/inplace", dropout1d(0.4).inplace()),
                        row("dropout2d/inplace", dropout2d(0.4).inplace()),
                        row("dropout3d/inplace", dropout3d(0.4).inplace()),
                        row("alphadropout/inplace", alphaDropout(0.4).inplace()),
                        row(
                                "featurealphadropout/inplace",
                                featureAlphaDropout(0.4).inplace()))
                .map(LayerCase::onCopies);
    }

    private static Stream<LayerCase> dropouts() {
        return Stream.of(
                row("dropout", dropout()),
                row("dropout/p", dropout(0.3)),
                row("dropout/eval", dropout(0.3)).eval(),
                row("dropout1d", dropout1d()),
                row("dropout1d/p", dropout1d(0.3)),
                row("dropout1d/eval", dropout1d(0.3)).eval(),
                row("dropout1d/unbatched", dropout1d()),
                row("dropout2d", dropout2d()),
                row("dropout2d/p", dropout2d(0.3)),
                row("dropout2d/eval", dropout2d(0.3)).eval(),
                row("dropout3d", dropout3d()),
                row("dropout3d/p", dropout3d(0.3)),
                row("dropout3d/eval", dropout3d(0.3)).eval(),
                row("dropout3d/unbatched", dropout3d()),
                row("alphadropout", alphaDropout()),
                row("alphadropout/p", alphaDropout(0.3)),
                row("alphadropout/eval", alphaDropout(0.3)).eval(),
                row("featurealphadropout", featureAlphaDropout()),
                row("featurealphadropout/p", featureAlphaDropout(0.3)),
                row("featurealphadropout/eval", featureAlphaDropout(0.3)).eval());
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
