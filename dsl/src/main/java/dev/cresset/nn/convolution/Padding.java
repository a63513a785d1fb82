package dev.cresset.nn.convolution;

import dev.cresset.PaddingRule;
import dev.cresset.Shape;
import dev.cresset.nn.internal.Extents;

/**
 * How far a convolution widens its input: by a number of elements on each side, or as far as a rule says.
 *
 * @param size elements on each side; null where a rule says it
 * @param rule the rule; null where the size says it
 */
public record Padding(Shape size, PaddingRule rule) {

    /** Checks that there is one of the two and that it makes sense. */
    public Padding {
        if ((size == null) == (rule == null)) {
            throw new IllegalArgumentException("padding is either a size or a rule, got " + size + " and " + rule);
        }
    }

    /**
     * {@return padding by that many elements on each side}
     *
     * @param size elements on each side; null where a rule says it
     */
    public static Padding of(Shape size) {
        return new Padding(size, null);
    }

    /**
     * {@return padding by a rule, {@code "valid"} or {@code "same"}}
     *
     * @param rule the rule's name
     * @throws IllegalArgumentException if there is no such rule
     */
    public static Padding of(String rule) {
        for (PaddingRule each : PaddingRule.values()) {
            if (each.toString().equals(rule)) {
                return new Padding(null, each);
            }
        }
        throw new IllegalArgumentException("padding is 'same', 'valid' or a number of pixels, got '" + rule + "'");
    }

    boolean isSame() {
        return rule == PaddingRule.SAME;
    }

    boolean isZero() {
        return size != null && Extents.isAll(size, 0);
    }

    /**
     * The padding as the operator {@code pad} takes it: before and after in the last dimension, then in the one before it, and so on.
     *
     * <p>Where an odd number of elements is to be added, the far side gets one more, as in PyTorch.
     */
    long[] sides(long[] kernel, long[] dilation) {
        int dimensions = kernel.length;
        long[] sides = new long[2 * dimensions];
        for (int i = 0; i < dimensions; i++) {
            long total = isSame() ? dilation[i] * (kernel[i] - 1) : 0;
            long before = size == null ? total / 2 : Extents.expand(size, dimensions)[i];
            int place = 2 * (dimensions - 1 - i);
            sides[place] = before;
            sides[place + 1] = size == null ? total - before : before;
        }
        return sides;
    }

    /** {@code same}, {@code valid}, or the elements as {@code (1, 1)}. */
    String text(int dimensions) {
        return size == null ? rule.toString() : Extents.tuple(size, dimensions);
    }
}
