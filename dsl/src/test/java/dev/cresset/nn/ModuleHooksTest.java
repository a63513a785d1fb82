package dev.cresset.nn;

import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cresset.HookHandle;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hooks around modules; the orders are what {@code module_hooks.py} prints. */
class ModuleHooksTest {

    private final Tensor input = Torch.tensor(new double[] {1, -2}, 1, 2).to(dev.cresset.DType.FLOAT32);
    private final List<String> order = new ArrayList<>();
    private final List<HookHandle> handles = new ArrayList<>();

    @AfterEach
    void removeHooks() {
        handles.forEach(HookHandle::remove);
    }

    private static Linear doubling() {
        Linear layer = linear(2, 2).bias(false).build();
        try (var _ = Torch.noGrad()) {
            layer.weight().copy_(Torch.eye(2).mul(2));
        }
        return layer;
    }

    @Test
    void runInPyTorchsOrder() {
        try (Sequential net = sequential(doubling(), relu())) {
            handles.add(ModuleHooks.registerModuleForwardHook((m, _, _) -> note("global forward " + m.name())));
            handles.add(ModuleHooks.registerModuleForwardPreHook((m, _) -> note("global pre " + m.name())));
            handles.add(ModuleHooks.registerModuleFullBackwardHook((m, _, _) -> note("global backward " + m.name())));
            handles.add(
                    ModuleHooks.registerModuleFullBackwardPreHook((m, _) -> note("global backward pre " + m.name())));
            UnaryModule<?> first = net.get(0);
            first.registerForwardHook((_, _, _) -> note("forward 1"));
            first.registerForwardHook((_, _, _) -> note("forward 2"));
            first.registerForwardHook((_, _, _) -> note("forward 0"), true);
            first.registerForwardPreHook((_, _) -> note("pre 1"));
            first.registerForwardPreHook((_, _) -> note("pre 0"), true);
            first.registerFullBackwardPreHook((_, _) -> note("backward pre"));
            first.registerFullBackwardHook((_, _, _) -> note("backward"));

            Tensor x = input.clone().requiresGrad_();
            net.call(x).sum().backward();

            assertThat(order)
                    .containsExactly(
                            "global pre Sequential",
                            "global pre Linear",
                            "pre 0",
                            "pre 1",
                            "global forward Linear",
                            "forward 0",
                            "forward 1",
                            "forward 2",
                            "global pre ReLU",
                            "global forward ReLU",
                            "global forward Sequential",
                            "global backward pre Sequential",
                            "global backward pre ReLU",
                            "global backward ReLU",
                            "global backward pre Linear",
                            "backward pre",
                            "global backward Linear",
                            "backward",
                            "global backward Sequential");
        }
    }

    private List<Tensor> note(String event) {
        order.add(event);
        return null;
    }

    @Test
    void forwardHooksReplaceInputAndOutput() {
        try (Linear layer = doubling()) {
            layer.registerForwardPreHook((_, inputs) -> List.of(inputs.get(0).add(1)));
            layer.registerForwardHook((_, inputs, outputs) -> {
                assertThat(inputs.get(0).toFloatArray()).containsExactly(2, -1);
                return List.of(outputs.get(0).neg());
            });

            assertThat(layer.call(input).toFloatArray()).containsExactly(-4, 2);
        }
    }

    @Test
    void backwardHooksSeeAndReplaceGradients() {
        try (Linear layer = doubling()) {
            List<float[]> seen = new ArrayList<>();
            layer.registerFullBackwardPreHook(
                    (_, gradOutputs) -> List.of(gradOutputs.get(0).mul(10)));
            layer.registerFullBackwardHook((_, gradInputs, gradOutputs) -> {
                seen.add(gradInputs.get(0).toFloatArray());
                seen.add(gradOutputs.get(0).toFloatArray());
                return List.of(gradInputs.get(0).add(1));
            });
            layer.registerFullBackwardHook((module, gradInputs, gradOutputs) ->
                    List.of(gradInputs.get(0).mul(100)));
            Tensor x = input.clone().requiresGrad_();

            layer.call(x).sum().backward();

            assertThat(seen.get(0)).containsExactly(20, 20);
            assertThat(seen.get(1)).containsExactly(10, 10);
            assertThat(x.grad().toFloatArray()).containsExactly(2100, 2100);
            assertThat(layer.weight().grad().toFloatArray()).containsExactly(10, -20, 10, -20);
        }
    }

    @Test
    void backwardHooksOfAnInputWithoutGradientSeeTheOutputs() {
        try (Linear layer = doubling()) {
            layer.registerFullBackwardHook((module, gradInputs, gradOutputs) ->
                    note(gradInputs + " " + Arrays.toString(gradOutputs.get(0).toFloatArray())));
            layer.call(input).sum().backward();
            assertThat(order).containsExactly("[null] [1.0, 1.0]");

            layer.registerFullBackwardHook((_, _, gradOutputs) -> gradOutputs);
            assertThatIllegalStateException()
                    .isThrownBy(() -> layer.call(input).sum().backward())
                    .withMessage(
                            "a backward hook of Linear returns a gradient for an input that requires none; it must return null");
        }
    }

    @Test
    void refusesGradientsOfAnotherShape() {
        try (Linear layer = doubling()) {
            layer.registerFullBackwardHook((module, gradInputs, gradOutputs) ->
                    List.of(gradInputs.get(0).sum()));
            Tensor x = input.clone().requiresGrad_();
            assertThatIllegalStateException()
                    .isThrownBy(() -> layer.call(x).sum().backward())
                    .withMessage(
                            "a backward hook of Linear returns a gradient of shape [] for an input of shape [1, 2]");
        }
    }

    @Test
    void areNotCalledAfterTheyAreRemoved() {
        try (Linear layer = doubling()) {
            HookHandle hook = layer.registerForwardHook((_, _, _) -> note("first"));
            layer.registerForwardHook((_, _, _) -> note("second"));
            layer.registerFullBackwardHook((_, _, _) -> note("backward")).close();
            hook.remove();
            hook.remove();
            layer.call(input.clone().requiresGrad_()).sum().backward();
            assertThat(order).containsExactly("second");
        }
    }

    @Test
    void whereNothingIsRecordedBackwardHooksHaveNothingToDo() {
        try (Linear layer = doubling();
                var _ = Torch.noGrad()) {
            layer.registerFullBackwardHook((_, _, _) -> note("backward"));
            assertThat(layer.call(input).toFloatArray()).containsExactly(2, -4);
            assertThat(order).isEmpty();
        }
    }

    @Test
    void theSameHookMayBeThereTwice() {
        try (Linear layer = doubling()) {
            ForwardHook hook = (_, _, _) -> note("hook");
            layer.registerForwardHook(hook);
            layer.registerForwardHook(hook).remove();
            layer.call(input);
            assertThat(order).containsExactly("hook");
        }
    }
}
