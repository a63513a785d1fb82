package dev.cresset.nn.init;

import dev.cresset.Tensor;
import java.util.Arrays;

/**
 * How many elements of the input go into one element of a layer's output, and the reverse.
 *
 * @param in the fan-in
 * @param out the fan-out
 */
public record Fans(long in, long out) {

    /**
     * {@return the fan-in and the fan-out of a weight}
     *
     * @param weight of shape {@code (out, in)} or {@code (out, in, kernel...)}
     * @throws IllegalArgumentException if the weight has fewer than two dimensions
     */
    public static Fans of(Tensor weight) {
        long[] shape = weight.shape();
        if (shape.length < 2) {
            throw new IllegalArgumentException(
                    "fan-in and fan-out need a weight of 2 or more dimensions, got the shape "
                            + Arrays.toString(shape));
        }
        long field = Arrays.stream(shape).skip(2).reduce(1, Math::multiplyExact);
        return new Fans(shape[1] * field, shape[0] * field);
    }
}
