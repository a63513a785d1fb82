package dev.cresset.nn;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Layout;
import dev.cresset.Recipe;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * A layer and the name under which a reference tells what PyTorch's does: initial values to the last bit, the draws that follow, the
 * printed form, outputs, gradients of half the sum of their squares, and buffers. The inputs' recipes are
 * {@code layer_cases.py}'s.
 */
public final class LayerCase {

    /** Of the largest element: kernels sum up in an order that depends on the machine. */
    private static final double TOLERANCE = 1e-5;

    private final String name;
    private final LayerSpec<?> layer;
    private final BiFunction<Module<?>, List<Tensor>, List<Tensor>> call;
    private final boolean training;

    private LayerCase(
            String name, LayerSpec<?> layer, BiFunction<Module<?>, List<Tensor>, List<Tensor>> call, boolean training) {
        this.name = name;
        this.layer = layer;
        this.call = call;
        this.training = training;
    }

    /** A layer of one, two or three inputs. */
    public static LayerCase row(String name, LayerSpec<?> layer) {
        return new LayerCase(name, layer, LayerCase::forward, true);
    }

    /** A layer that is called in another way. */
    @SuppressWarnings("unchecked") // the layer is what its specification builds
    public static <M extends Module<?>> LayerCase row(
            String name, LayerSpec<M> layer, BiFunction<M, List<Tensor>, List<Tensor>> call) {
        return new LayerCase(name, layer, (module, inputs) -> call.apply((M) module, inputs), true);
    }

    /** The same in evaluation. */
    public LayerCase eval() {
        return new LayerCase(name, layer, call, false);
    }

    /** The same with inputs that may be overwritten. */
    public LayerCase onCopies() {
        return new LayerCase(
                name,
                layer,
                (module, inputs) ->
                        call.apply(module, inputs.stream().map(Tensor::clone).toList()),
                training);
    }

    private static List<Tensor> forward(Module<?> module, List<Tensor> inputs) {
        return List.of(
                switch (module) {
                    case BinaryModule<?> binary -> binary.call(inputs.get(0), inputs.get(1));
                    case TernaryModule<?> ternary -> ternary.call(inputs.get(0), inputs.get(1), inputs.get(2));
                    default -> ((UnaryModule<?>) module).call(inputs.get(0));
                });
    }

    /** Checks that rows and reference have the same names. */
    public static void checkNames(Reference reference, Collection<LayerCase> rows) {
        List<String> names = reference.names().stream()
                .filter(line -> line.endsWith("/text"))
                .map(line -> line.substring(0, line.length() - "/text".length()))
                .toList();
        assertThat(rows.stream().map(LayerCase::toString).toList()).containsExactlyInAnyOrderElementsOf(names);
    }

    public void check(Reference reference) {
        Torch.manualSeed(1);
        try (Module<?> module = layer.build()) {
            assertThatTensor(Torch.randint(1L << 40, new long[] {1}))
                    .as("the next draw")
                    .isIdenticalTo(reference.tensor(name + "/next"));
            String state = reference.text(name + "/state");
            assertThat(state(module, state)).as("state").isEqualTo(state);
            assertThat(module).hasToString(reference.text(name + "/text"));
            module.train(training);
            checkResults(module, reference);
        }
    }

    private void checkResults(Module<?> module, Reference reference) {
        List<Tensor> inputs = inputs(reference);
        Torch.manualSeed(2);
        List<Tensor> outputs = call.apply(module, inputs);
        backward(outputs);
        Map<String, Tensor> results = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            results.put("out" + i, outputs.get(i));
        }
        for (int i = 0; i < inputs.size(); i++) {
            results.put("in" + i + ".grad", inputs.get(i).grad());
        }
        module.namedParameters().forEach((key, parameter) -> results.put("grad." + key, parameter.grad()));
        module.namedBuffers().forEach((key, buffer) -> results.put("after." + key, buffer));
        results.values().removeIf(tensor -> tensor == null);
        assertThat(results.keySet()).isEqualTo(expectedResults(reference));
        results.forEach((key, tensor) -> close(tensor, reference.tensor(name + "/" + key), key));
    }

    private Set<String> expectedResults(Reference reference) {
        return reference.names().stream()
                .filter(line -> line.startsWith(name + "/"))
                .map(line -> line.substring(name.length() + 1))
                .filter(line -> line.matches("out\\d+|in\\d+\\.grad|grad\\..*|after\\..*"))
                .collect(Collectors.toSet());
    }

    private static void backward(List<Tensor> outputs) {
        Tensor loss = null;
        for (Tensor output : outputs) {
            if (output.requiresGrad()) {
                Tensor half = output.square().sum().div(2);
                loss = loss == null ? half : loss.add(half);
            }
        }
        if (loss != null) {
            loss.backward();
        }
    }

    private static void close(Tensor actual, Tensor expected, String what) {
        Tensor dense = actual.layout() == Layout.SPARSE_COO ? actual.toDense() : actual;
        double largest =
                Arrays.stream(expected.toDoubleArray()).map(Math::abs).max().orElse(0);
        assertThatTensor(dense).as(what).isCloseTo(expected, TOLERANCE * Math.max(1, largest));
    }

    /** Keys and shapes, and digests of the values where the reference has them. */
    private static String state(Module<?> module, String expected) {
        boolean exact = !expected.isEmpty() && expected.split(" ")[0].split(":").length == 3;
        return module.stateDict().entrySet().stream()
                .map(entry -> entry.getKey() + ":" + sizes(entry.getValue())
                        + (exact ? ":" + TensorDigest.of(entry.getValue()) : ""))
                .collect(Collectors.joining(" "));
    }

    private static String sizes(Tensor tensor) {
        return tensor.shape().stream().mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    private List<Tensor> inputs(Reference reference) {
        String recipes = reference.text(name + "/inputs");
        List<Tensor> inputs = new ArrayList<>();
        for (String recipe : recipes.isEmpty() ? new String[0] : recipes.split(" ")) {
            int position = inputs.size();
            Tensor input =
                    recipe.equals("=") ? reference.tensor(name + "/in" + position) : Recipe.draw(recipe, position);
            inputs.add(input.requiresGrad_(input.dtype().isFloatingPoint()));
        }
        return inputs;
    }

    @Override
    public String toString() {
        return name;
    }
}
