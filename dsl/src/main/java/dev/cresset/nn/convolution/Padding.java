package dev.cresset.nn.convolution;

import dev.cresset.nn.Size;
import dev.cresset.nn.internal.Sizes;

/**
 * How far a convolution widens its input: by a number of elements on each side, or as far as a rule says.
 *
 * @param size elements on each side; null where a rule says it
 * @param rule {@code "valid"} (none) or {@code "same"} (the output is as large as the input); null where the size says it
 */
public record Padding(Size size, String rule) {

    /** Checks that there is one of the two and that it makes sense. */
    public Padding {
        if ((size == null) == (rule == null)) {
            throw new IllegalArgumentException("padding is either a size or a rule, got " + size + " and " + rule);
        }
        if (rule != null && !rule.equals("same") && !rule.equals("valid")) {
            throw new IllegalArgumentException("padding is 'same', 'valid' or a number of pixels, got '" + rule + "'");
        }
    }

    /**
     * {@return padding by that many elements on each side}
     *
     * @param size elements on each side; null where a rule says it
     */
    public static Padding of(Size size) {
        return new Padding(size, null);
    }

    /**
     * {@return padding by a rule, {@code "valid"} or {@code "same"}}
     *
     * @param rule {@code "valid"} (none) or {@code "same"} (the output is as large as the input); null where the size says it
     */
    public static Padding of(String rule) {
        return new Padding(null, rule);
    }

    boolean isSame() {
        return "same".equals(rule);
    }

    boolean isZero() {
        return size != null && Sizes.isAll(size, 0);
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
            long before = size == null ? total / 2 : size.toArray(dimensions)[i];
            int place = 2 * (dimensions - 1 - i);
            sides[place] = before;
            sides[place + 1] = size == null ? total - before : before;
        }
        return sides;
    }

    /** {@code same}, {@code valid}, or the elements as {@code (1, 1)}. */
    String text(int dimensions) {
        return size == null ? rule : Sizes.tuple(size, dimensions);
    }
}
