package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.error.TorchException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradTest {

    private final Tensor x = Torch.tensor(1f, 2f, 3f).requiresGrad_();
    private final Tensor y = Torch.tensor(4f, 5f, 6f).requiresGrad_();

    @Test
    void givesAGradientForEachInputAndChangesNoLeaf() {
        List<Tensor> gradients = Autograd.grad(x.mul(y).sum(), List.of(x, y));

        assertThat(gradients.get(0).toFloatArray()).containsExactly(4, 5, 6);
        assertThat(gradients.get(1).toFloatArray()).containsExactly(1, 2, 3);
        assertThat(gradients.get(0).requiresGrad()).isFalse();
        assertThat(x.grad()).isNull();
        assertThat(y.grad()).isNull();
    }

    @Test
    void takesInputsThatAreNoLeaves() {
        Tensor square = x.square();
        assertThat(Autograd.grad(square.mul(y).sum(), List.of(square)).get(0).toFloatArray())
                .containsExactly(4, 5, 6);
    }

    @Test
    void givesDerivativesOfAnyOrder() {
        Tensor first = Autograd.grad(x.pow(4).sum(), List.of(x), true).get(0);
        Tensor second = Autograd.grad(first.sum(), List.of(x), true).get(0);
        Tensor third = Autograd.grad(second.sum(), List.of(x)).get(0);

        assertThat(first.toFloatArray()).containsExactly(4, 32, 108);
        assertThat(second.toFloatArray()).containsExactly(12, 48, 108);
        assertThat(third.toFloatArray()).containsExactly(24, 48, 72);
    }

    @Test
    void aBackwardPassThroughAGradientReachesTheLeaves() {
        Tensor gradient = Autograd.grad(x.pow(3).sum(), List.of(x), true).get(0);
        gradient.square().sum().backward(); // (3 x^2)^2, of which the derivative is 36 x^3

        assertThat(x.grad().toFloatArray()).containsExactly(36, 288, 972);
    }

    @Test
    void sumsOverSeveralOutputsWithGradientsOfTheirOwn() {
        Tensor weight = Torch.tensor(1f, 10f, 100f);
        List<Tensor> gradients = Autograd.grad(
                List.of(x.square(), x.sum()), List.of(x), Arrays.asList(weight, null), false, false, false);

        assertThat(gradients.get(0).toFloatArray()).containsExactly(3, 41, 601);
    }

    @Test
    void givesNullForAnInputThatIsNotUsedIfThatIsAllowed() {
        List<Tensor> gradients = Autograd.grad(List.of(x.sum()), List.of(x, y), null, false, false, true);

        assertThat(gradients.get(0).toFloatArray()).containsExactly(1, 1, 1);
        assertThat(gradients.get(1)).isNull();
    }

    @Test
    void refusesAnInputThatIsNotUsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autograd.grad(x.sum(), List.of(x, y)))
                .withMessage("input 1 has nothing to do with the outputs: allow unused inputs to get null for it");
    }

    @Test
    void refusesAnInputThatRequiresNoGradient() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autograd.grad(x.sum(), List.of(Torch.ones(3))))
                .withMessage("input 0 requires no gradient");
    }

    @Test
    void refusesAnOutputOfSeveralElementsWithoutAGradient() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Autograd.grad(x.square(), List.of(x)))
                .withMessage("grad: grad can be implicitly created only for scalar outputs");
    }

    @Test
    void refusesAnotherCountOfGradientsThanOfOutputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Autograd.grad(List.of(x.sum()), List.of(x), List.of(), false, false, false))
                .withMessage("there are 1 outputs, but 0 gradients of them");
    }

    @Test
    void aGraphIsGoneAfterAPassUnlessItIsRetained() {
        Tensor loss = x.pow(2).sum();
        Autograd.grad(List.of(loss), List.of(x), null, true, false, false);
        Autograd.grad(loss, List.of(x));

        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Autograd.grad(loss, List.of(x)))
                .withMessageStartingWith("grad: Trying to backward through the graph a second time");
    }

    @Test
    void aTensorMayRetainItsGradient() {
        Tensor square = x.square();
        square.retainGrad();
        square.mul(y).sum().backward();

        assertThat(square.grad().toFloatArray()).containsExactly(4, 5, 6);
    }

    @Test
    void aBackwardPassMayItselfBeRecorded() {
        x.pow(3).sum().backward(null, true, true);
        Tensor gradient = x.grad();
        x.zeroGrad();
        gradient.sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(6, 12, 18);
    }
}
