package dev.cresset.nn.init;

import dev.cresset.Shape;
import dev.cresset.Tensor;

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
        Shape shape = weight.shape();
        if (shape.ndim() < 2) {
            throw new IllegalArgumentException(
                    "fan-in and fan-out need a weight of 2 or more dimensions, got the shape " + shape);
        }
        long field = shape.slice(2).numel();
        return new Fans(shape.get(1) * field, shape.get(0) * field);
    }
}
