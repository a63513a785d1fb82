package dev.cresset;

import static dev.cresset.TensorAssert.assertThatTensor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.error.NotImplementedException;
import dev.cresset.error.OperatorNotFoundException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A call of a function of {@link F} and its name in a reference, which has PyTorch's outputs and the gradients of half the sum of their
 * squares. The references are made by {@code functional_cases.py}.
 *
 * @param name begins with the function's name in Python
 * @param call the outputs of the inputs
 */
record FunctionCase(String name, Function<Tensor[], List<Tensor>> call) {

    /** Of the largest element: kernels sum up in an order that depends on the machine. */
    private static final double TOLERANCE = 1e-5;

    /** A function with one result. */
    static FunctionCase row(String name, Function<Tensor[], Tensor> call) {
        return new FunctionCase(name, inputs -> List.of(call.apply(inputs)));
    }

    /** A function with several results. */
    static FunctionCase rows(String name, Function<Tensor[], List<Tensor>> call) {
        return new FunctionCase(name, call);
    }

    static Reference reference(String subject) {
        return Reference.of(FunctionCase.class, "functional/" + subject + ".tsv");
    }

    /** Checks that rows and reference have the same names. */
    static void checkNames(Reference reference, Collection<FunctionCase> rows) {
        assertThat(rows.stream().map(FunctionCase::name)).containsExactlyInAnyOrderElementsOf(names(reference));
    }

    static List<String> names(Reference reference) {
        return reference.names().stream()
                .filter(line -> line.endsWith("/inputs"))
                .map(line -> line.substring(0, line.length() - "/inputs".length()))
                .toList();
    }

    /** The results; older LibTorches lack some of the operators. */
    private List<Tensor> outputs(Tensor[] inputs) {
        try {
            return call.apply(inputs);
        } catch (OperatorNotFoundException | NotImplementedException e) {
            String version = Torch.version();
            assumeTrue(
                    version.startsWith("2.13."),
                    "skipped: LibTorch " + version + " does not compute it: " + e.operator());
            throw e;
        }
    }

    void check(Reference reference) {
        Tensor[] inputs = inputs(reference);
        Torch.manualSeed(2);
        List<Tensor> outputs = outputs(inputs);
        backward(outputs);
        Map<String, Tensor> results = new LinkedHashMap<>();
        for (int i = 0; i < outputs.size(); i++) {
            results.put("out" + i, outputs.get(i));
        }
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i].grad() != null) {
                results.put("in" + i + ".grad", inputs[i].grad());
            }
        }
        assertThat(results.keySet()).isEqualTo(expected(reference));
        results.forEach((key, tensor) -> close(key, tensor, reference.tensor(name + "/" + key)));
    }

    private Set<String> expected(Reference reference) {
        return reference.names().stream()
                .filter(line -> line.matches("\\Q" + name + "\\E/(out\\d+|in\\d+\\.grad)"))
                .map(line -> line.substring(name.length() + 1))
                .collect(Collectors.toSet());
    }

    private Tensor[] inputs(Reference reference) {
        List<Tensor> inputs = new ArrayList<>();
        for (String recipe : reference.text(name + "/inputs").split(" ")) {
            int position = inputs.size();
            boolean isGiven = recipe.equals("=");
            Tensor input = isGiven
                    ? reference.tensor(name + "/in" + position)
                    : Recipe.draw(recipe.toLowerCase(Locale.ROOT), position);
            boolean differentiable = input.dtype().isFloatingPoint();
            inputs.add(input.requiresGrad_(differentiable && !Character.isUpperCase(recipe.charAt(0))));
        }
        return inputs.toArray(Tensor[]::new);
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

    private static void close(String what, Tensor actual, Tensor expected) {
        Tensor dense = actual.layout() == Layout.SPARSE_COO ? actual.toDense() : actual;
        double largest =
                Arrays.stream(expected.toDoubleArray()).map(Math::abs).max().orElse(0);
        assertThatTensor(dense).as(what).isCloseTo(expected, TOLERANCE * Math.max(1, largest));
    }

    @Override
    public String toString() {
        return name;
    }
}
