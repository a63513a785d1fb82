package dev.cresset;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * The extent of each dimension of a tensor, as PyTorch's {@code torch.Size}: an immutable value that can be compared, printed and given
 * to whatever takes sizes.
 *
 * <pre>{@code
 * Shape shape = Shape.of(2, 3);
 * Torch.zeros(shape).shape().equals(shape);
 * shape.get(-1);
 * }</pre>
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/size.html">torch.Size</a>
 */
public final class Shape implements Iterable<Long> {

    private final long[] sizes;

    /** @param sizes nobody else's */
    private Shape(long[] sizes) {
        this.sizes = sizes;
    }

    /**
     * {@return a shape of those extents; without any, that of a tensor without dimensions}
     *
     * @param sizes the extent of each dimension; where an operator works it out, -1
     */
    public static Shape of(long... sizes) {
        return new Shape(sizes.clone());
    }

    /**
     * {@return a shape of those extents}
     *
     * @param sizes the extent of each dimension; where an operator works it out, -1
     */
    public static Shape of(int... sizes) {
        return new Shape(Arrays.stream(sizes).asLongStream().toArray());
    }

    /** Takes over an array that nobody else changes. */
    static Shape owning(long[] sizes) {
        return new Shape(sizes);
    }

    /** The array itself, which must stay as it is. */
    long[] sizes() {
        return sizes;
    }

    /** {@return the number of dimensions} */
    public int ndim() {
        return sizes.length;
    }

    /**
     * {@return the extent of one dimension}
     *
     * @param dim counted from 0, or from the end if it is negative: -1 is the last
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public long get(int dim) {
        return sizes[wrapped(dim)];
    }

    private int wrapped(int dim) {
        int wrapped = dim < 0 ? dim + sizes.length : dim;
        if (wrapped < 0 || wrapped >= sizes.length) {
            throw new IndexOutOfBoundsException("the shape " + this + " has no dimension " + dim);
        }
        return wrapped;
    }

    /**
     * The dimensions from one on: {@code shape[start:]} in Python.
     *
     * @param start counted from 0, or from the end if it is negative
     * @return the shape of these dimensions, of none where there are none
     */
    public Shape slice(int start) {
        return slice(start, sizes.length);
    }

    /**
     * The dimensions from one to before another: {@code shape[start:stop]} in Python.
     *
     * @param start counted from 0, or from the end if it is negative
     * @param stop the first dimension left out, counted from 0, or from the end if it is negative
     * @return the shape of these dimensions, of none where there are none
     */
    public Shape slice(int start, int stop) {
        int from = clamped(start);
        return new Shape(Arrays.copyOfRange(sizes, from, Math.max(from, clamped(stop))));
    }

    private int clamped(int dim) {
        return Math.clamp(dim < 0 ? dim + sizes.length : dim, 0, sizes.length);
    }

    /**
     * The same dimensions, one of them of another extent.
     *
     * @param dim counted from 0, or from the end if it is negative: -1 is the last
     * @param size its new extent
     * @return the shape with that extent
     * @throws IndexOutOfBoundsException if there is no such dimension
     */
    public Shape replace(int dim, long size) {
        long[] changed = sizes.clone();
        changed[wrapped(dim)] = size;
        return new Shape(changed);
    }

    /**
     * Dimensions behind these: {@code (*shape, 3)} in Python.
     *
     * @param more the extents of the dimensions that follow
     * @return the shape with these dimensions and those
     */
    public Shape append(long... more) {
        long[] all = Arrays.copyOf(sizes, sizes.length + more.length);
        System.arraycopy(more, 0, all, sizes.length, more.length);
        return new Shape(all);
    }

    /**
     * Dimensions before these: {@code (3, *shape)} in Python.
     *
     * @param before the extents of the dimensions that come first
     * @return the shape with those dimensions and these
     */
    public Shape prepend(long... before) {
        return of(before).append(sizes);
    }

    /**
     * {@return the number of elements of a tensor of this shape}
     *
     * @throws IllegalArgumentException if an extent is negative, or there are more elements than a long can count
     */
    public long numel() {
        return Sizes.numel(sizes);
    }

    /** {@return the extents in an array of the caller's} */
    public long[] toArray() {
        return sizes.clone();
    }

    /** {@return the extents, one after another} */
    public LongStream stream() {
        return Arrays.stream(sizes);
    }

    /** @return the extents, one after another */
    @Override
    public PrimitiveIterator.OfLong iterator() {
        return stream().iterator();
    }

    /** @return whether the other one is a shape of the same extents */
    @Override
    public boolean equals(Object other) {
        return other instanceof Shape shape && Arrays.equals(sizes, shape.sizes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sizes);
    }

    /** @return such as {@code [2, 3]} */
    @Override
    public String toString() {
        return Arrays.toString(sizes);
    }
}
