package dev.cresset.nn;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Reference;
import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares layers with what PyTorch's have computed. */
public final class LayerReference {

    public static final Reference REFERENCE = Reference.of(LayerReference.class, "nn_reference.tsv");

    /** Matrix products sum up in an order that depends on the machine. */
    private static final double TOLERANCE = 2e-5;

    private LayerReference() {}

    /** Checks printed form, output, gradients of {@code sum(output^2) / 2} and buffers. */
    public static void check(String name, LayerSpec<? extends UnaryModule<?>> layer, String input) {
        check(name, layer, input, 1);
    }

    public static void check(String name, LayerSpec<? extends UnaryModule<?>> layer, String input, int times) {
        try (UnaryModule<?> module = layer.build()) {
            assertThat(module).hasToString(REFERENCE.text(name + "/text"));
            module.loadStateDict(state(name, module));
            Tensor x = REFERENCE.tensor(input).requiresGrad_(true);
            Tensor y = null;
            for (int i = 0; i < times; i++) {
                y = module.call(x);
            }
            y.square().sum().div(2).backward();
            close(y, name + "/output");
            close(x.grad(), name + "/grad");
            module.namedParameters().forEach((key, parameter) -> close(parameter.grad(), name + "/grad." + key));
            module.namedBuffers().forEach((key, buffer) -> close(buffer, name + "/after." + key));
            module.eval();
            if (REFERENCE.has(name + "/eval")) {
                close(module.call(x), name + "/eval");
            }
        }
    }

    public static void close(Tensor actual, String name) {
        assertThatTensor(actual).as(name).isCloseTo(REFERENCE.tensor(name), TOLERANCE);
    }

    private static Map<String, Tensor> state(String name, Module<?> module) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        module.stateDict().keySet().forEach(key -> state.put(key, REFERENCE.tensor(name + "/" + key)));
        return state;
    }
}
