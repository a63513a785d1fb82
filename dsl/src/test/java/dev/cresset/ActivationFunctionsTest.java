package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations of {@code F}; PyTorch's answers by {@code functional_cases.py}. */
class ActivationFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("activations");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("relu", t -> F.relu(t[0])),
                row("relu/inplace", t -> F.relu(t[0].clone(), true)),
                row("relu6", t -> F.relu6(t[0])),
                row("relu6/inplace", t -> F.relu6(t[0].clone(), true)),
                row("hardswish", t -> F.hardswish(t[0])),
                row("hardswish/inplace", t -> F.hardswish(t[0].clone(), true)),
                row("hardsigmoid", t -> F.hardsigmoid(t[0])),
                row("hardsigmoid/inplace", t -> F.hardsigmoid(t[0].clone(), true)),
                row("selu", t -> F.selu(t[0])),
                row("selu/inplace", t -> F.selu(t[0].clone(), true)),
                row("silu", t -> F.silu(t[0])),
                row("silu/inplace", t -> F.silu(t[0].clone(), true)),
                row("mish", t -> F.mish(t[0])),
                row("mish/inplace", t -> F.mish(t[0].clone(), true)),
                row("elu", t -> F.elu(t[0])),
                row("elu/inplace", t -> F.elu(t[0].clone(), true)),
                row("celu", t -> F.celu(t[0])),
                row("celu/inplace", t -> F.celu(t[0].clone(), true)),
                row("leaky_relu", t -> F.leakyRelu(t[0])),
                row("leaky_relu/inplace", t -> F.leakyRelu(t[0].clone(), true)),
                row("hardtanh", t -> F.hardtanh(t[0])),
                row("hardtanh/inplace", t -> F.hardtanh(t[0].clone(), true)),
                row("relu_", t -> F.relu_(t[0].clone())),
                row("selu_", t -> F.selu_(t[0].clone())),
                row("elu_", t -> F.elu_(t[0].clone())),
                row("celu_", t -> F.celu_(t[0].clone())),
                row("leaky_relu_", t -> F.leakyRelu_(t[0].clone())),
                row("hardtanh_", t -> F.hardtanh_(t[0].clone())),
                row("rrelu_", t -> F.rrelu_(t[0].clone())),
                row("threshold", t -> F.threshold(t[0], 0.5, 2)),
                row("threshold/inplace", t -> F.threshold(t[0].clone(), 0.5, 2, true)),
                row("threshold_", t -> F.threshold_(t[0].clone(), 0.5, 2.0)),
                row("elu/alpha", t -> F.elu(t[0], 0.5)),
                row("elu_/alpha", t -> F.elu_(t[0].clone(), 0.5)),
                row("celu/alpha", t -> F.celu(t[0], 0.5)),
                row("leaky_relu/slope", t -> F.leakyRelu(t[0], 0.2)),
                row("hardtanh/bounds", t -> F.hardtanh(t[0], -0.5, 0.25)),
                row("prelu", t -> F.prelu(t[0], t[1])),
                row("rrelu", t -> F.rrelu(t[0])),
                row("rrelu/training", t -> F.rrelu(t[0], true)),
                row("rrelu/inplace", t -> F.rrelu(t[0].clone(), 0.1, 0.2, true, true)),
                row("glu", t -> F.glu(t[0])),
                row("glu/dim", t -> F.glu(t[0], 0)),
                row("gelu", t -> F.gelu(t[0])),
                row("gelu/tanh", t -> F.gelu(t[0], GELUApproximation.TANH)),
                row("logsigmoid", t -> F.logsigmoid(t[0])),
                row("hardshrink", t -> F.hardshrink(t[0])),
                row("tanhshrink", t -> F.tanhshrink(t[0])),
                row("softsign", t -> F.softsign(t[0])),
                row("softplus", t -> F.softplus(t[0])),
                row("softshrink", t -> F.softshrink(t[0])),
                row("tanh", t -> F.tanh(t[0])),
                row("sigmoid", t -> F.sigmoid(t[0])),
                row("hardshrink/lambd", t -> F.hardshrink(t[0], 0.25)),
                row("softshrink/lambd", t -> F.softshrink(t[0], 0.25)),
                row("softplus/options", t -> F.softplus(t[0], 2, 1)),
                row("softmin", t -> F.softmin(t[0], 1)),
                row("softmin/dtype", t -> F.softmin(t[0], -2, DType.FLOAT64)),
                row("softmax", t -> F.softmax(t[0], 1)),
                row("softmax/dtype", t -> F.softmax(t[0], -2, DType.FLOAT64)),
                row("log_softmax", t -> F.logSoftmax(t[0], 1)),
                row("log_softmax/dtype", t -> F.logSoftmax(t[0], -2, DType.FLOAT64)),
                row("gumbel_softmax", t -> F.gumbelSoftmax(t[0])),
                row("gumbel_softmax/hard", t -> F.gumbelSoftmax(t[0], true)),
                row("gumbel_softmax/options", t -> F.gumbelSoftmax(t[0], 0.5, false, 0)));
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
    void changeTheirInputInPlace() {
        Tensor x = Torch.tensor(-1.0, 2.0);

        assertThat(F.relu(x, true)).isSameAs(x);
        assertThat(x.toFloatArray()).containsExactly(0, 2);
    }

    @Test
    void refuseWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.hardtanh(Torch.ones(1), 1, -1))
                .withMessage("hardtanh needs bounds in ascending order, got 1.0 and -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.glu(Torch.tensor(1.0)))
                .withMessage("glu halves a dimension, but the input has none");
    }
}
