package dev.cresset.nn;

/**
 * How far a convolution widens its input: by a number of pixels on each side, or as far as a rule says.
 *
 * @param size pixels on each side; null where a rule says it
 * @param rule {@code "valid"} (none) or {@code "same"} (the output is as large as the input); null where the size says it
 */
public record Padding(Size2d size, String rule) {

    /** Checks that there is one of the two and that it makes sense. */
    public Padding {
        if ((size == null) == (rule == null)) {
            throw new IllegalArgumentException("padding is either a size or a rule, got " + size + " and " + rule);
        }
        if (rule != null && !rule.equals("same") && !rule.equals("valid")) {
            throw new IllegalArgumentException("padding is 'same', 'valid' or a number of pixels, got '" + rule + "'");
        }
        if (size != null) {
            size.atLeast(0, "a convolution", "padding");
        }
    }

    /** @return padding by that many pixels on each side */
    public static Padding of(Size2d size) {
        return new Padding(size, null);
    }

    /** @return padding by a rule, {@code "valid"} or {@code "same"} */
    public static Padding of(String rule) {
        return new Padding(null, rule);
    }

    boolean isSame() {
        return "same".equals(rule);
    }

    boolean isZero() {
        return size != null && size.isBoth(0);
    }

    /**
     * The padding as the operator {@code pad} takes it: left, right, top, bottom.
     *
     * <p>Where an odd number of pixels is to be added, the right and the bottom get one more, as in PyTorch.
     */
    long[] sides(Size2d kernel, Size2d dilation) {
        if (size != null) {
            return new long[] {size.width(), size.width(), size.height(), size.height()};
        }
        if (!isSame()) {
            return new long[4];
        }
        long columns = dilation.width() * (kernel.width() - 1);
        long rows = dilation.height() * (kernel.height() - 1);
        return new long[] {columns / 2, columns - columns / 2, rows / 2, rows - rows / 2};
    }

    /** @return {@code same}, {@code valid}, or the pixels as {@code (1, 1)} */
    @Override
    public String toString() {
        return size == null ? rule : size.tuple();
    }
}
