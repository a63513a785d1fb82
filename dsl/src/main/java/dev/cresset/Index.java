package dev.cresset;

/**
 * What {@link Tensor#get(Object...)} and {@link Tensor#set(Tensor, Object...)} take beside numbers and tensors: the slices, the ellipsis
 * and the new axis of Python's brackets. With static imports, {@code x.get(slice(1, 3), ELLIPSIS, 0)} is {@code x[1:3, ..., 0]}.
 *
 * @see <a href="https://docs.pytorch.org/cppdocs/notes/tensor_indexing.html">Tensor indexing</a>
 */
public sealed interface Index {

    /** As many whole dimensions as are left: {@code ...} in Python. */
    Index ELLIPSIS = new Ellipsis();

    /** A new dimension of size 1: {@code None} in Python. */
    Index NEW_AXIS = new NewAxis();

    /** A whole dimension: {@code :} in Python. */
    Index ALL = new Slice(null, null, 1);

    /**
     * {@return the positions from {@code start} to before {@code stop}}
     *
     * @param start counted from 0, or from the end if it is negative
     * @param stop the first position left out, counted from 0, or from the end if it is negative
     */
    static Index slice(long start, long stop) {
        return new Slice(start, stop, 1);
    }

    /**
     * {@return the positions from {@code start} to before {@code stop} at a regular step}
     *
     * @param start counted from 0, or from the end if it is negative
     * @param stop the first position left out, counted from 0, or from the end if it is negative
     * @param step the distance from one position to the next, at least 1
     * @throws IllegalArgumentException if the step is less than 1
     */
    static Index slice(long start, long stop, long step) {
        return new Slice(start, stop, step);
    }

    /**
     * {@return the positions from {@code start} to before {@code stop}, where null leaves an end open: {@code slice(null, 2)} is
     * {@code :2} in Python}
     *
     * @param start an integer, counted from 0, or from the end if it is negative; null for the first position
     * @param stop the first position left out, an integer, counted from 0, or from the end if it is negative; null for none
     * @throws IllegalArgumentException if one of them is no integer
     */
    static Index slice(Number start, Number stop) {
        return slice(start, stop, 1);
    }

    /**
     * {@return the positions from {@code start} to before {@code stop} at a regular step, where null leaves an end open:
     * {@code slice(null, null, 2)} is {@code ::2} in Python}
     *
     * @param start an integer, counted from 0, or from the end if it is negative; null for the first position
     * @param stop the first position left out, an integer, counted from 0, or from the end if it is negative; null for none
     * @param step the distance from one position to the next, at least 1
     * @throws IllegalArgumentException if the step is less than 1, or an end is no integer
     */
    static Index slice(Number start, Number stop, long step) {
        return new Slice(Indexing.end(start), Indexing.end(stop), step);
    }

    /**
     * {@return the positions from {@code start} to the end: {@code start:} in Python}
     *
     * @param start counted from 0, or from the end if it is negative
     */
    static Index from(long start) {
        return new Slice(start, null, 1);
    }

    /**
     * {@return the positions before {@code stop}: {@code :stop} in Python}
     *
     * @param stop the first position left out, counted from 0, or from the end if it is negative
     */
    static Index to(long stop) {
        return new Slice(null, stop, 1);
    }

    /**
     * One position, whose dimension goes away; the number alone says the same.
     *
     * @param position counted from 0, or from the end if it is negative
     */
    record At(long position) implements Index {}

    /**
     * Positions at a regular step.
     *
     * @param start the first position, null for 0; negative ones count from the end
     * @param stop the first position left out, null for none; negative ones count from the end
     * @param step the distance from one position to the next, at least 1
     */
    record Slice(Long start, Long stop, long step) implements Index {

        /** Checks the step. */
        public Slice {
            if (step < 1) {
                throw new IllegalArgumentException("the step of a slice is at least 1, not " + step);
            }
        }
    }

    /**
     * Listed positions, or those where a mask is true; the tensor alone says the same.
     *
     * @param tensor the positions as integers, or a mask of {@link DType#BOOL} and the shape of the dimensions that it selects from
     */
    record Positions(Tensor tensor) implements Index {}

    /** The dimensions that are left. */
    record Ellipsis() implements Index {}

    /** A new dimension. */
    record NewAxis() implements Index {}
}
