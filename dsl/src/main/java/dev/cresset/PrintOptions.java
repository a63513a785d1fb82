package dev.cresset;

/**
 * How tensors are printed.
 *
 * @param precision digits behind the point
 * @param threshold from more elements than that on, only the first and last few of each dimension are printed
 * @param edgeItems how many these are
 * @param lineWidth after how many characters a line is broken
 * @param sciMode whether numbers have exponents; null to decide by their values
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.set_printoptions.html">torch.set_printoptions</a>
 */
public record PrintOptions(int precision, int threshold, int edgeItems, int lineWidth, Boolean sciMode) {

    /** What PyTorch does by default. */
    public static final PrintOptions DEFAULT = new PrintOptions(4, 1000, 3, 80, null);

    /** PyTorch's profile {@code short}: 2 digits, the first and last 2. */
    public static final PrintOptions SHORT = new PrintOptions(2, 1000, 2, 80, null);

    /** PyTorch's profile {@code full}: all elements. */
    public static final PrintOptions FULL = new PrintOptions(4, Integer.MAX_VALUE, 3, 80, null);

    static volatile PrintOptions current = DEFAULT;

    /** Checks that the options make sense. */
    public PrintOptions {
        if (precision < 0 || threshold < 0 || edgeItems < 1 || lineWidth < 1) {
            throw new IllegalArgumentException("no tensor is printed with precision " + precision + ", threshold "
                    + threshold + ", edge items " + edgeItems + " and line width " + lineWidth);
        }
    }

    /**
     * Changes the digits.
     *
     * @param precision digits behind the point, 0 or more
     * @return these options with that many
     */
    public PrintOptions precision(int precision) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, sciMode);
    }

    /**
     * Changes what is printed as a summary.
     *
     * @param threshold from more elements than that on
     * @return these options with that threshold
     */
    public PrintOptions threshold(int threshold) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, sciMode);
    }

    /**
     * Changes how much of a dimension a summary prints.
     *
     * @param edgeItems how many elements at either end, 1 or more
     * @return these options with that many
     */
    public PrintOptions edgeItems(int edgeItems) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, sciMode);
    }

    /**
     * Changes the width of lines.
     *
     * @param lineWidth in characters, 1 or more
     * @return these options with that width
     */
    public PrintOptions lineWidth(int lineWidth) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, sciMode);
    }

    /**
     * Changes the form of numbers.
     *
     * @param sciMode whether they have exponents; null to decide by their values
     * @return these options with that form
     */
    public PrintOptions sciMode(Boolean sciMode) {
        return new PrintOptions(precision, threshold, edgeItems, lineWidth, sciMode);
    }
}
