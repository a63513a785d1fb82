package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.error.TorchException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutogradTest {

    private static final String TWICE =
            "aten::_backward: Trying to backward through the graph a second time (or directly access"
                    + " saved tensors after they have already been freed). Saved intermediate values of the graph are freed when you call"
                    + " .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time"
                    + " or if you need to access saved tensors after calling backward.";

    private final Tensor x = Torch.tensor(1f, 2f, 3f).requiresGrad_();

    private float[] grad() {
        return x.grad().toFloatArray();
    }

    @Test
    void givesTheGradientOfEveryLeaf() {
        Tensor weight = Torch.tensor(4f, 5f, 6f).requiresGrad_();

        x.mul(weight).sum().backward();

        assertThat(grad()).containsExactly(4, 5, 6);
        assertThat(weight.grad().toFloatArray()).containsExactly(1, 2, 3);
    }

    @Test
    void hasNoGradientBeforeTheFirstBackwardPass() {
        assertThat(x.grad()).isNull();
    }

    @Test
    void sumsTheGradientsOfSeveralBackwardPasses() {
        x.pow(2).sum().backward();
        x.pow(2).sum().backward();

        assertThat(grad()).containsExactly(4, 8, 12);
    }

    @Test
    void startsAnewAfterTheGradientIsRemoved() {
        x.pow(2).sum().backward();
        x.zeroGrad();
        assertThat(x.grad()).isNull();

        x.mul(3).sum().backward();
        assertThat(grad()).containsExactly(3, 3, 3);
    }

    @Test
    void sharesTheGradientsMemory() {
        x.sum().backward();
        x.grad().mul_(10);

        assertThat(grad()).containsExactly(10, 10, 10);
    }

    @Test
    void takesAGradientFromOutside() {
        x.setGrad(Torch.tensor(7f, 8f, 9f));
        x.sum().backward();

        assertThat(grad()).containsExactly(8, 9, 10);
        x.setGrad(null);
        assertThat(x.grad()).isNull();
    }

    @Test
    void keepsTheGradientWhereItsTensorIsClosed() {
        Tensor gradient = Torch.tensor(7f, 8f, 9f);
        x.setGrad(gradient);
        gradient.close();

        assertThat(grad()).containsExactly(7, 8, 9);
    }

    @Test
    void takesTheGradientOfATensorOfAnyShape() {
        x.mul(2).backward(Torch.tensor(1f, 10f, 100f));

        assertThat(grad()).containsExactly(2, 20, 200);
    }

    @Test
    void refusesABackwardPassOfManyNumbersWithoutTheirGradient() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> x.mul(2).backward())
                .withMessage("aten::_backward: grad can be implicitly created only for scalar outputs");
    }

    @Test
    void refusesABackwardPassWhereNothingRequiresAGradient() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.ones(1).backward())
                .withMessage("aten::_backward: element 0 of tensors does not require grad and does not have a grad_fn");
    }

    @Test
    void refusesASecondBackwardPassUnlessTheGraphIsRetained() {
        Tensor loss = x.pow(2).sum();
        loss.backward(null, true, false);
        loss.backward();
        assertThat(grad()).containsExactly(4, 8, 12);

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(loss::backward)
                .withMessage(TWICE);
    }

    @Test
    void recordsTheBackwardPassForHigherDerivatives() {
        Tensor loss = x.pow(3).sum();
        loss.backward(null, false, true);
        Tensor first = x.grad();
        x.zeroGrad();

        first.sum().backward();
        assertThat(grad()).containsExactly(6, 12, 18);
        // The first gradient is itself part of a graph that holds x: it is cut here.
        x.zeroGrad();
    }

    @Test
    void recordsNothingInsideNoGrad() {
        try (var _ = Torch.noGrad()) {
            assertThat(x.mul(2).requiresGrad()).isFalse();
        }
        assertThat(x.mul(2).requiresGrad()).isTrue();
    }

    @Test
    void changesLeavesInPlaceInsideNoGradOnly() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> x.add_(1))
                .withMessage(
                        "aten::add_.Scalar: a leaf Variable that requires grad is being used in an in-place operation.");

        try (var _ = Torch.noGrad()) {
            x.add_(1);
        }
        assertThat(x.toFloatArray()).containsExactly(2, 3, 4);
        assertThat(x.requiresGrad()).isTrue();
    }

    @Test
    void stopsAtADetachedTensor() {
        Tensor detached = x.mul(2).detach();
        x.mul(detached).sum().backward();

        assertThat(detached.requiresGrad()).isFalse();
        assertThat(grad()).containsExactly(2, 4, 6);
    }

    @Test
    void sharesMemoryWithADetachedTensor() {
        x.detach().fill_(5);

        assertThat(x.toFloatArray()).containsExactly(5, 5, 5);
    }

    @Test
    void tellsLeavesFromResults() {
        Tensor result = x.mul(2);

        assertThat(x.isLeaf()).isTrue();
        assertThat(result.isLeaf()).isFalse();
        assertThat(x.gradFn()).isNull();
        assertThat(result.gradFn()).isEqualTo("MulBackward1");
        assertThat(result.sum().gradFn()).isEqualTo("SumBackward0");
        assertThat(Torch.ones(1).gradFn()).isNull();
    }

    @Test
    void keepsTheGradientOfAResultWhereAsked() {
        Tensor result = x.mul(2);
        result.retainGrad();
        result.pow(2).sum().backward();

        assertThat(result.grad().toFloatArray()).containsExactly(4, 8, 12);
    }

    @Test
    void turnsTheGradientOnAndOff() {
        assertThat(x.requiresGrad_(false)).isSameAs(x);
        assertThat(x.requiresGrad()).isFalse();
        assertThat(x.requiresGrad_().requiresGrad()).isTrue();
    }

    @Test
    void refusesAGradientForIntegers() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.ones(new long[] {1}, DType.INT64).requiresGrad_())
                .withMessage(
                        "aten::requires_grad_: Only Tensors of floating point and complex dtype can require gradients");
    }

    @Test
    void reachesLeavesThroughOperatorsOnLists() {
        Tensor y = Torch.ones(2).requiresGrad_();

        Torch.cat(List.of(x, y), 0).mul(Torch.arange(5.0)).sum().backward();

        assertThat(grad()).containsExactly(0, 1, 2);
        assertThat(y.grad().toFloatArray()).containsExactly(3, 4);
    }
}
