package dev.cresset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.TorchException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientHooksTest {

    private final Tensor x = Torch.tensor(1f, 2f, 3f).requiresGrad_();

    @Test
    void seesTheGradientOfATensor() {
        List<Float> seen = new ArrayList<>();
        Tensor square = x.square();
        square.registerHook(gradient -> {
            seen.add(gradient.sum().itemFloat());
            return null;
        });

        square.mul(2).sum().backward();

        assertThat(seen).containsExactly(6f);
        assertThat(x.grad().toFloatArray()).containsExactly(4, 8, 12);
    }

    @Test
    void replacesTheGradient() {
        Tensor square = x.square();
        square.registerHook(gradient -> gradient.mul(10));
        square.sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(20, 40, 60);
    }

    @Test
    void hooksOfALeafRunInTheirOrderBeforeItsGradientIsSummedUp() {
        x.registerHook(gradient -> gradient.add(1));
        x.registerHook(gradient -> gradient.mul(10));
        x.sum().backward();
        x.sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(40, 40, 40);
    }

    @Test
    void mayReturnTheGradientItself() {
        Tensor square = x.square();
        square.registerHook(gradient -> gradient);
        square.sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(2, 4, 6);
    }

    @Test
    void isNotCalledAfterItIsRemoved() {
        HookHandle hook = x.registerHook(gradient -> gradient.mul(10));
        hook.close();
        hook.close();
        x.sum().backward();

        assertThat(x.grad().toFloatArray()).containsExactly(1, 1, 1);
    }

    @Test
    void thePassThrowsWhatAHookThrows() {
        IllegalStateException failure = new IllegalStateException("no further");
        x.registerHook(_ -> {
            throw failure;
        });

        assertThatThrownBy(() -> x.sum().backward()).isSameAs(failure);
        assertThatThrownBy(() -> Autograd.grad(x.sum(), List.of(x))).isSameAs(failure);
    }

    @Test
    void thePassThrowsErrorsToo() {
        AssertionError failure = new AssertionError("wrong");
        x.registerHook(_ -> {
            throw failure;
        });
        assertThatThrownBy(() -> x.sum().backward()).isSameAs(failure);
    }

    @Test
    void refusesAGradientOfAnotherShape() {
        x.registerHook(_ -> Torch.ones(2));
        assertThatIllegalStateException()
                .isThrownBy(() -> x.sum().backward())
                .withMessage("the gradient of a tensor of shape [3] has that shape, not [2]");
    }

    @Test
    void refusesATensorWithoutAGradient() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> Torch.ones(3).registerHook(gradient -> gradient))
                .withMessage("register_hook: cannot register a hook on a variable that doesn't require gradient");
    }

    @Test
    void recordsOnlyInAPassThatIsRecorded() {
        List<Boolean> recording = new ArrayList<>();
        x.registerHook(gradient -> {
            recording.add(Torch.isGradEnabled());
            return gradient.mul(x);
        });

        x.sum().backward();
        assertThat(x.grad().requiresGrad()).isFalse();
        Tensor gradient = Autograd.grad(x.sum(), List.of(x), true).get(0);

        assertThat(recording).containsExactly(false, true);
        assertThat(Autograd.grad(gradient.sum(), List.of(x)).get(0).toFloatArray())
                .as("the hook runs in this pass too")
                .containsExactly(1, 2, 3);
    }

    @Test
    void mayStartABackwardPassOfItsOwn() {
        Tensor other = Torch.tensor(new float[] {5}).requiresGrad_();
        x.registerHook(_ -> {
            try (var _ = Torch.enableGrad()) {
                other.square().sum().backward();
            }
            return null;
        });
        x.sum().backward();

        assertThat(other.grad().toFloatArray()).containsExactly(10);
    }

    @Test
    void manyHooksLeaveNothingBehind() {
        for (int i = 0; i < 600; i++) {
            try (Scope _ = Scope.open()) {
                Tensor kept = Torch.ones(2);
                Tensor square = x.square();
                square.registerHook(gradient -> gradient.mul(kept.size(0)));
                square.sum().backward();
            }
        }
        assertThat(x.grad().toFloatArray()).containsExactly(2400, 4800, 7200);
    }

    @Test
    void callsAHookOnceALeafHasItsGradient() {
        List<Tensor> seen = new ArrayList<>();
        List<float[]> gradients = new ArrayList<>();
        HookHandle hook = x.registerPostAccumulateGradHook(leaf -> {
            seen.add(leaf);
            gradients.add(leaf.grad().toFloatArray());
            leaf.zeroGrad();
        });

        x.square().sum().backward();
        x.sum().backward();
        hook.remove();
        x.sum().backward();

        assertThat(seen).containsExactly(x, x);
        assertThat(gradients.get(0)).containsExactly(2, 4, 6);
        assertThat(gradients.get(1)).containsExactly(1, 1, 1);
        assertThat(x.grad().toFloatArray()).containsExactly(1, 1, 1);
    }

    @Test
    void hooksOnAccumulatedGradientsRunInTheirOrder() {
        List<String> order = new ArrayList<>();
        x.registerHook(gradient -> {
            order.add("gradient");
            return null;
        });
        HookHandle first = x.registerPostAccumulateGradHook(_ -> order.add("first"));
        x.registerPostAccumulateGradHook(_ -> order.add("second"));
        x.sum().backward();
        first.remove();
        first.remove();
        x.sum().backward();

        assertThat(order).containsExactly("gradient", "first", "second", "gradient", "second");
    }

    @Test
    void thePassThrowsWhatAHookOnAnAccumulatedGradientThrows() {
        IllegalStateException failure = new IllegalStateException("no further");
        x.registerPostAccumulateGradHook(_ -> {
            throw failure;
        });
        assertThatThrownBy(() -> x.sum().backward()).isSameAs(failure);
    }

    @Test
    void refusesHooksOnAccumulatedGradientsWhereNoneAre() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Torch.ones(3).registerPostAccumulateGradHook(_ -> {}))
                .withMessage("a tensor that requires no gradient has none to wait for");
        assertThatIllegalStateException()
                .isThrownBy(() -> x.square().registerPostAccumulateGradHook(_ -> {}))
                .withMessage(
                        "gradients are added to leaves only, and this tensor is a result: register a hook on its gradient");
    }

    @Test
    void resultsKeepTheirGradientsIfAskedTo() {
        Tensor square = x.square();
        square.retainGrad();
        square.registerHook(gradient -> gradient.mul(2));
        square.mul(3).sum().backward();

        assertThat(square.retainsGrad()).isTrue();
        assertThat(square.grad().toFloatArray()).containsExactly(6, 6, 6);
    }
}
