package dev.cresset.nn.init;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;

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
        Shape shape = weight.shape();
        Checks.that(
                shape.ndim() >= 2, "fan-in and fan-out need a weight of 2 or more dimensions, got the shape %s", shape);
        long field = shape.slice(2).numel();
        return new Fans(shape.get(1) * field, shape.get(0) * field);
    }
}
