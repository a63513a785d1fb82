package dev.cresset;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Power averages of windows. */
final class PowerPool {

    private PowerPool() {}

    /** @param average gives the mean of each window of that kernel */
    static Tensor of(Tensor input, double normType, long[] kernel, UnaryOperator<Tensor> average) {
        long elements = Arrays.stream(kernel).reduce(1, Math::multiplyExact);
        try (Scope _ = Scope.open()) {
            Tensor means = average.apply(input.pow(normType));
            // PyTorch's way to have a gradient of zero where the sum is zero.
            Tensor positive = means.sign().mul(means.abs().relu());
            return positive.mul(elements).pow(1 / normType).moveToOuterScope();
        }
    }
}
