package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cresset.error.ForwardCall;
import dev.cresset.error.TorchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnomalyDetectionTest {

    private final Tensor x = Torch.tensor(0f, -1f).requiresGrad_();

    private Tensor root(Tensor input) {
        return input.sqrt();
    }

    @Test
    void namesTheForwardCallThatMakesANaN() {
        try (var _ = Autograd.detectAnomaly()) {
            Tensor loss = root(x).mul(2).sum();
            TorchException failure = catchThrowableOfType(TorchException.class, loss::backward);

            assertThat(failure)
                    .hasMessage("aten::_backward: Function 'SqrtBackward0' returned nan values in its 0th output.");
            assertThat(failure.getCause())
                    .isInstanceOf(ForwardCall.class)
                    .hasMessage("SqrtBackward0 was recorded by sqrt");
            assertThat(failure.getCause().getStackTrace()[0].getClassName()).isEqualTo("dev.cresset.TensorOperators");
            StackTraceElement caller = failure.getCause().getStackTrace()[1];
            assertThat(caller.getClassName()).isEqualTo("dev.cresset.AnomalyDetectionTest");
            assertThat(caller.getMethodName()).isEqualTo("root");
            assertThat(caller.getFileName()).isEqualTo("AnomalyDetectionTest.java");
            assertThat(caller.getLineNumber()).isPositive();
        }
    }

    @Test
    void gradientsAsValuesAreWatchedToo() {
        try (var _ = Autograd.detectAnomaly()) {
            Tensor loss = root(x).sum();
            TorchException failure = catchThrowableOfType(TorchException.class, () -> Autograd.grad(loss, List.of(x)));
            assertThat(failure)
                    .hasMessage("grad: Function 'SqrtBackward0' returned nan values in its 0th output.")
                    .hasCauseInstanceOf(ForwardCall.class);
        }
    }

    @Test
    void theMessageAboutVariablesChangedInPlaceIsLibTorchs() {
        Tensor input = Torch.tensor(1f, 2f).requiresGrad_();
        try (var _ = Autograd.detectAnomaly()) {
            Tensor power = input.exp();
            Tensor loss = power.sum();
            power.add_(1);
            TorchException failure = catchThrowableOfType(TorchException.class, loss.add(power.sum())::backward);

            assertThat(failure)
                    .hasMessageStartingWith(
                            "aten::_backward: one of the variables needed for gradient computation has been"
                                    + " modified by an inplace operation: [CPUFloatType [2]], which is output 0 of Exp")
                    .hasMessageContaining("is at version 1; expected version 0 instead.");
            assertThat(failure.getCause()).hasMessage("ExpBackward0 was recorded by exp");
        }
    }

    @Test
    void namesTheOperatorOfWhichAFunctionIsAPart() {
        Tensor input = Torch.zeros(2).requiresGrad_();
        try (var _ = Autograd.detectAnomaly()) {
            // The division is a function within the operator, of which Java sees no tensor.
            Tensor loss = Torch.cosineSimilarity(input, Torch.ones(2), 0, 0);
            TorchException failure = catchThrowableOfType(TorchException.class, loss::backward);

            assertThat(failure)
                    .hasMessage("aten::_backward: Function 'DivBackward0' returned nan values in its 1th output.");
            ForwardCall call = (ForwardCall) failure.getCause();
            assertThat(call.function()).isEqualTo("DivBackward0");
            assertThat(call.operator()).isEqualTo("cosine_similarity");
            assertThat(call.getStackTrace()).isEmpty();
        }
    }

    @Test
    void letsNaNsPassIfAskedTo() {
        try (var _ = Autograd.detectAnomaly(false)) {
            root(x).sum().backward();
        }
        assertThat(x.grad().toFloatArray()).containsExactly(Float.POSITIVE_INFINITY, Float.NaN);
    }

    @Test
    void ends() {
        try (var _ = Autograd.detectAnomaly()) {
            assertThat(Torch.isAnomalyEnabled()).isTrue();
        }
        assertThat(Torch.isAnomalyEnabled()).isFalse();
        root(x).sum().backward();
        assertThat(x.grad().toFloatArray()).containsExactly(Float.POSITIVE_INFINITY, Float.NaN);
    }

    @Test
    void whatAHookThrowsIsThrownAsItIs() {
        IllegalStateException thrown = new IllegalStateException("no further");
        try (var _ = Autograd.detectAnomaly()) {
            Tensor y = x.square();
            y.registerHook(_ -> {
                throw thrown;
            });
            assertThatIllegalStateException()
                    .isThrownBy(() -> y.sum().backward())
                    .isSameAs(thrown);
        }
    }
}
