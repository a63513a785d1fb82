package dev.cresset.nn;

/**
 * An extent in two dimensions, in pixels. One number stands for both, and is then printed as one number, as PyTorch does.
 *
 * @param height the extent of the rows
 * @param width the extent of the columns
 * @param single whether it was given as one number
 */
public record Size2d(long height, long width, boolean single) {

    /** One number stands for two equal extents only. */
    public Size2d {
        if (single && height != width) {
            throw new IllegalArgumentException("one number cannot stand for " + height + " and " + width);
        }
    }

    /**
     * @param both height and width
     * @return the square extent
     */
    public static Size2d of(long both) {
        return new Size2d(both, both, true);
    }

    /**
     * @param height the extent of the rows
     * @param width the extent of the columns
     * @return the extent
     */
    public static Size2d of(long height, long width) {
        return new Size2d(height, width, false);
    }

    /** @return height and width, in this order */
    public long[] toArray() {
        return new long[] {height, width};
    }

    /** @return {@code 3} if it was given as one number, else {@code (3, 3)} */
    @Override
    public String toString() {
        return single ? Long.toString(height) : tuple();
    }

    String tuple() {
        return "(" + height + ", " + width + ")";
    }

    boolean isBoth(long value) {
        return height == value && width == value;
    }

    Size2d atLeast(long minimum, String layer, String option) {
        if (height < minimum || width < minimum) {
            throw new IllegalArgumentException(
                    layer + " needs " + option + " of at least " + minimum + ", got " + this);
        }
        return this;
    }
}
