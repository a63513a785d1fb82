package dev.cresset.nn.activation;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.Refusals.refuses;

import dev.cresset.GELUApproximation;
import dev.cresset.Reference;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations against PyTorch. */
class ActivationLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/activations.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(plain(), withOptions(), inplace()).flatMap(rows -> rows);
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
                row("elu/options", elu(0.5)),
                row("celu/options", celu(0.5)),
                row("leakyrelu/options", leakyRelu(0.2)),
                row("rrelu/options", rrelu(0.1, 0.9)),
                row("rrelu/eval", rrelu(0.1, 0.9)).eval(),
                row("hardtanh/options", hardtanh(-0.5, 1.5)),
                row("threshold", threshold(0.1, -3)),
                row("gelu/tanh", gelu(GELUApproximation.TANH)),
                row("hardshrink/options", hardshrink(1)),
                row("softshrink/options", softshrink(1)),
                row("softplus/options", softplus(2, 1)),
                row("glu/dim", glu(0)),
                row("softmax", softmax(1)),
                row("softmin", softmin(0)),
                row("logsoftmax", logSoftmax(-1)),
                row("softmax2d", softmax2d()),
                row("softmax2d/unbatched", softmax2d()),
                row("prelu/channels", prelu(4, 0.5)));
    }

    private static Stream<LayerCase> inplace() {
        return Stream.of(
                        row("relu/inplace", relu(true)),
                        row("relu6/inplace", relu6().inplace()),
                        row("selu/inplace", selu().inplace()),
                        row("silu/inplace", silu().inplace()),
                        row("mish/inplace", mish().inplace()),
                        row("hardswish/inplace", hardswish().inplace()),
                        row("hardsigmoid/inplace", hardsigmoid().inplace()),
                        row("elu/inplace", elu().inplace()),
                        row("celu/inplace", celu().inplace()),
                        row("leakyrelu/inplace/options", leakyRelu(0.2, true)),
                        row("hardtanh/inplace/options", hardtanh(-0.5, 1.5, true)),
                        row("leakyrelu/inplace", leakyRelu(0.01, true)),
                        row("rrelu/inplace", rrelu().inplace()),
                        row("hardtanh/inplace", hardtanh().inplace()),
                        row("threshold/inplace", threshold(0, 1).inplace()))
                .map(LayerCase::onCopies);
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
        refuses("CELU needs an alpha that is not 0", () -> celu(0));
        refuses("Softshrink needs a lambd of 0 or more, got -1.0", () -> softshrink(-1));
        refuses("PReLU needs 1 or more parameters, got 0", () -> prelu(0));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        refuses(
                "Softmax2d takes (N, C, H, W) or (C, H, W), got the shape [2]",
                () -> softmax2d().build().call(Torch.zeros(2)));
        refuses(
                "hardtanh needs bounds in ascending order, got 1.0 and 0.0",
                () -> hardtanh(1, 0).build().call(Torch.zeros(2)));
    }
}
