package dev.cresset;

import java.util.List;
import java.util.function.Function;

/**
 * Compares a function's gradients with differences of its values, as PyTorch's {@code torch.autograd.gradcheck}. For functions of
 * one's own: {@link AutogradFunction}.
 *
 * {@snippet :
 * GradCheck.check(inputs -> new Exponential().apply(inputs.get(0)), List.of(x));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.gradcheck.gradcheck.html">torch.autograd.gradcheck</a>
 */
public final class GradCheck {

    private static final double STEP = 1e-6;
    private static final double ABSOLUTE = 1e-5;
    private static final double RELATIVE = 1e-3;

    private GradCheck() {}

    /**
     * Checks first derivatives.
     *
     * @param function gives a real tensor of any shape, the same each time
     * @param inputs real tensors of {@link DType#FLOAT64}; the gradients of those that require one are checked
     * @throws IllegalArgumentException if an input that requires a gradient is of another dtype, or none requires one
     * @throws IllegalStateException if a derivative differs from the difference by more than 1e-5 plus a thousandth of it
     */
    public static void check(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
        checkInputs(inputs);
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).requiresGrad()) {
                check(function, inputs, i);
            }
        }
    }

    /**
     * Checks second derivatives: those of the gradient of a fixed combination of the results.
     *
     * @param function as in {@link #check}
     * @param inputs as in {@link #check}
     * @throws IllegalArgumentException as in {@link #check}
     * @throws IllegalStateException as in {@link #check}
     */
    public static void checkSecond(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
        checkInputs(inputs);
        List<Tensor> wanted = inputs.stream().filter(Tensor::requiresGrad).toList();
        check(
                all -> {
                    Tensor result = function.apply(all);
                    // Different weights, so that no two derivatives cancel out.
                    Tensor weights = Torch.arange(1, result.numel() + 1, DType.FLOAT64)
                            .reciprocal()
                            .view(result.shape());
                    List<Tensor> gradients = Autograd.grad(List.of(result), wanted, List.of(weights), true, true, true);
                    return Torch.cat(
                            gradients.stream()
                                    .filter(gradient -> gradient != null)
                                    .map(gradient -> gradient.reshape(-1))
                                    .toList(),
                            0);
                },
                inputs);
    }

    private static void checkInputs(List<Tensor> inputs) {
        boolean any = false;
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).requiresGrad()) {
                any = true;
                if (inputs.get(i).dtype() != DType.FLOAT64) {
                    throw new IllegalArgumentException(
                            "input " + i + " is of " + inputs.get(i).dtype() + "; differences need torch.float64");
                }
            }
        }
        if (!any) {
            throw new IllegalArgumentException("no input requires a gradient: there is nothing to check");
        }
    }

    private static void check(Function<List<Tensor>, Tensor> function, List<Tensor> inputs, int index) {
        try (Scope _ = Scope.open()) {
            double[][] analytic = analytic(function, inputs, index);
            for (int element = 0; element < inputs.get(index).numel(); element++) {
                double[] differences = differences(function, inputs, index, element);
                for (int result = 0; result < differences.length; result++) {
                    compare(index, element, result, analytic[result][element], differences[result]);
                }
            }
        }
    }

    private static void compare(int input, int element, int result, double analytic, double difference) {
        if (!(Math.abs(analytic - difference) <= ABSOLUTE + RELATIVE * Math.abs(difference))) {
            throw new IllegalStateException(
                    "the derivative of element %d of the result by element %d of input %d is %s, but the difference says %s"
                            .formatted(result, element, input, analytic, difference));
        }
    }

    /** A row of derivatives for each element of the result. */
    private static double[][] analytic(Function<List<Tensor>, Tensor> function, List<Tensor> inputs, int index) {
        Tensor result = function.apply(inputs);
        double[][] rows = new double[(int) result.numel()][];
        for (int i = 0; i < rows.length; i++) {
            Tensor one = Torch.zerosLike(result);
            one.view(-1).select(0, i).fill_(1);
            Tensor gradient = Autograd.grad(
                            List.of(result), List.of(inputs.get(index)), List.of(one), true, false, true)
                    .get(0);
            rows[i] = gradient == null ? new double[(int) inputs.get(index).numel()] : gradient.toDoubleArray();
        }
        return rows;
    }

    private static double[] differences(
            Function<List<Tensor>, Tensor> function, List<Tensor> inputs, int index, int element) {
        Tensor input = inputs.get(index).detach();
        double[] before = moved(function, inputs, input, element, -STEP);
        double[] after = moved(function, inputs, input, element, STEP);
        for (int i = 0; i < after.length; i++) {
            after[i] = (after[i] - before[i]) / (2 * STEP);
        }
        return after;
    }

    /** The results where one element of an input is another. */
    private static double[] moved(
            Function<List<Tensor>, Tensor> function, List<Tensor> inputs, Tensor input, int element, double step) {
        Tensor copy = input.clone();
        input.view(-1).select(0, element).add_(step);
        try {
            return function.apply(inputs).detach().toDoubleArray();
        } finally {
            input.copy_(copy);
        }
    }
}
