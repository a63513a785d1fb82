package dev.cresset;

import java.util.ArrayList;
import java.util.List;

/**
 * What to take of a tensor's dimensions, as between Python's brackets: {@code x.get(slice(1, 3), ELLIPSIS, at(0))} is
 * {@code x[1:3, ..., 0]}.
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
     * {@return one position, whose dimension goes away; -1 is the last}
     *
     * @param position counted from 0, or from the end if it is negative
     */
    static Index at(long position) {
        return new At(position);
    }

    /**
     * {@return the positions from {@code start} to before {@code stop}; negative ones count from the end}
     *
     * @param start counted from 0, or from the end if it is negative
     * @param stop the first position left out, counted from 0, or from the end if it is negative
     */
    static Index slice(long start, long stop) {
        return new Slice(start, stop, 1);
    }

    /**
     * {@return the positions from {@code start} to before {@code stop}, every {@code step}th one}
     *
     * @param start the first position, null for 0; negative ones count from the end
     * @param stop before which position to end, null for the end
     * @param step every how manieth position, at least 1
     * @throws IllegalArgumentException if the step is less than 1
     */
    static Index slice(Long start, Long stop, long step) {
        return new Slice(start, stop, step);
    }

    /**
     * {@return the positions from {@code start} to the end}
     *
     * @param start counted from 0, or from the end if it is negative
     */
    static Index from(long start) {
        return new Slice(start, null, 1);
    }

    /**
     * {@return the positions before {@code stop}}
     *
     * @param stop the first position left out, counted from 0, or from the end if it is negative
     */
    static Index to(long stop) {
        return new Slice(null, stop, 1);
    }

    /**
     * {@return the positions that a tensor of integers lists, or where a mask of {@link DType#BOOL} is true}
     *
     * @param positions of {@link DType#INT64}, or a mask of the shape of the dimensions that it selects from
     */
    static Index of(Tensor positions) {
        return new Positions(positions);
    }

    /**
     * {@return one position for each of the first dimensions}
     *
     * @param positions counted from 0, or from the end if they are negative
     */
    static List<Index> of(long... positions) {
        List<Index> indices = new ArrayList<>(positions.length);
        for (long position : positions) {
            indices.add(at(position));
        }
        return indices;
    }

    /**
     * One position.
     *
     * @param position counted from 0, or from the end if it is negative
     */
    record At(long position) implements Index {}

    /**
     * Positions at a regular step.
     *
     * @param start the first position, null for 0; negative ones count from the end
     * @param stop before which position to end, null for the end; negative ones count from the end
     * @param step every how manieth position, at least 1
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
     * Listed or masked positions.
     *
     * @param tensor the positions as {@link DType#INT64}, or a mask of {@link DType#BOOL}
     */
    record Positions(Tensor tensor) implements Index {}

    /** The dimensions left. */
    record Ellipsis() implements Index {}

    /** A new dimension. */
    record NewAxis() implements Index {}
}
