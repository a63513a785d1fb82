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

    /** @return one position, whose dimension goes away; -1 is the last */
    static Index at(long position) {
        return new At(position);
    }

    /** @return the positions from {@code start} to before {@code stop}; negative ones count from the end */
    static Index slice(long start, long stop) {
        return new Slice(start, stop, 1);
    }

    /**
     * @param start the first position, null for 0; negative ones count from the end
     * @param stop before which position to end, null for the end
     * @param step every how manieth position, at least 1
     * @return those positions
     * @throws IllegalArgumentException if the step is less than 1
     */
    static Index slice(Long start, Long stop, long step) {
        return new Slice(start, stop, step);
    }

    /** @return the positions from {@code start} to the end */
    static Index from(long start) {
        return new Slice(start, null, 1);
    }

    /** @return the positions before {@code stop} */
    static Index to(long stop) {
        return new Slice(null, stop, 1);
    }

    /** @return the positions that a tensor of integers lists, or where a mask of {@link DType#BOOL} is true */
    static Index of(Tensor positions) {
        return new Positions(positions);
    }

    /** @return one position for each of the first dimensions */
    static List<Index> of(long... positions) {
        List<Index> indices = new ArrayList<>(positions.length);
        for (long position : positions) {
            indices.add(at(position));
        }
        return indices;
    }

    /** One position. */
    record At(long position) implements Index {}

    /** Positions at a regular step. */
    record Slice(Long start, Long stop, long step) implements Index {

        /** Checks the step. */
        public Slice {
            if (step < 1) {
                throw new IllegalArgumentException("the step of a slice is at least 1, not " + step);
            }
        }
    }

    /** Listed or masked positions. */
    record Positions(Tensor tensor) implements Index {}

    /** The dimensions left. */
    record Ellipsis() implements Index {}

    /** A new dimension. */
    record NewAxis() implements Index {}
}
