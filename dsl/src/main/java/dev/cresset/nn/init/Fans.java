package dev.cresset.nn.init;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.Arrays;

/**
 * The fan-in and the fan-out of a weight.
 *
 * @param in the number of input elements from which one output element is computed
 * @param out the number of output elements to which one input element contributes
 */
public record Fans(long in, long out) {

    /**
     * {@return the fan-in and the fan-out of a weight}
     *
     * @param weight the weight, of shape {@code (out, in)} or {@code (out, in, kernel...)}
     * @throws IllegalArgumentException if the weight has fewer than two dimensions
     */
    public static Fans of(Tensor weight) {
        long[] shape = weight.shape();
        Checks.that(
                shape.length >= 2,
                "fan-in and fan-out need a weight of 2 or more dimensions, got the shape %s",
                Arrays.toString(shape));
        long field = Arrays.stream(shape).skip(2).reduce(1, Math::multiplyExact);
        return new Fans(shape[1] * field, shape[0] * field);
    }
}
