package dev.cresset.nn.convolution;

import dev.cresset.PaddingRule;
import dev.cresset.Shape;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;

/**
 * The padding of a convolution's input: a number of elements on each side, or a rule from which the number follows.
 *
 * @param size the number of elements on each side; null with a rule
 * @param rule the rule; null with a number
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record Padding(Shape size, PaddingRule rule) {

    public Padding {
        Checks.that(
                (size == null) != (rule == null), "padding is either a number or a rule, got %s and %s", size, rule);
    }

    /** {@return padding by a number of elements on each side} */
    public static Padding of(Shape size) {
        return new Padding(size, null);
    }

    /** {@return padding by a rule} */
    public static Padding of(PaddingRule rule) {
        return new Padding(null, rule);
    }

    void check(String layer, Shape stride, int dimensions) {
        if (size != null) {
            Extents.check(size, layer, "a padding", dimensions, 0);
        }
        Checks.that(
                rule != PaddingRule.SAME || Extents.isAll(stride, 1),
                "%s with padding 'same' needs a stride of 1, got %s",
                layer,
                Extents.text(stride));
    }

    boolean isZero() {
        return size != null && Extents.isAll(size, 0);
    }

    /**
     * The padding as the operator {@code pad} takes it: before and after in the last dimension, then in the one before it, and so on.
     *
     * <p>Where the number of elements to add is odd, the far side gets one more, as in PyTorch.
     */
    long[] sides(long[] kernel, long[] dilation) {
        int dimensions = kernel.length;
        long[] sides = new long[2 * dimensions];
        for (int i = 0; i < dimensions; i++) {
            long total = rule == PaddingRule.SAME ? dilation[i] * (kernel[i] - 1) : 0;
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
