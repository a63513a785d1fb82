package dev.cresset;

import java.util.ArrayList;
import java.util.List;

/** Takes and changes parts of a tensor. */
final class Indexing {

    /** What is left to look up by tensors, a null for each dimension that is taken whole; a mask stands for all its dimensions. */
    private final List<Tensor> positions = new ArrayList<>();

    /** How many dimensions of {@link #part} the positions are about. */
    private int positioned;

    private Tensor part;

    /** The dimension of {@link #part} that the next index is about. */
    private int dim;

    private Indexing(Tensor tensor, List<Index> indices) {
        part = tensor.alias();
        int consumed = 0;
        int ellipses = 0;
        for (Index index : indices) {
            consumed += consumes(index);
            ellipses += index == Index.ELLIPSIS ? 1 : 0;
        }
        if (ellipses > 1) {
            throw new IllegalArgumentException("an index can only have a single ellipsis ('...')");
        }
        if (consumed > tensor.dim()) {
            throw new IllegalArgumentException(
                    "too many indices for a tensor of dimension " + tensor.dim() + ": " + consumed);
        }
        for (Index index : indices) {
            apply(index, tensor.dim() - consumed);
        }
    }

    private static int consumes(Index index) {
        if (index instanceof Index.Positions listed) {
            return isMask(listed.tensor()) ? listed.tensor().dim() : 1;
        }
        return index == Index.ELLIPSIS || index == Index.NEW_AXIS ? 0 : 1;
    }

    /** LibTorch takes a byte for a truth value here. */
    private static boolean isMask(Tensor tensor) {
        return tensor.dtype() == DType.BOOL || tensor.dtype() == DType.UINT8;
    }

    static Tensor get(Tensor tensor, List<Index> indices) {
        try (Scope _ = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices);
            Tensor result = indexing.positions.isEmpty() ? indexing.part : indexing.part.index(indexing.positions);
            return result.moveToOuterScope();
        }
    }

    static void set(Tensor tensor, Tensor value, List<Index> indices) {
        try (Scope _ = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices);
            Tensor fitting = withoutLeadingOnes(value);
            if (indexing.positions.isEmpty()) {
                indexing.part.copy_(fitting);
            } else {
                indexing.part.indexPut_(indexing.positions, fitting.to(tensor.device(), tensor.dtype()));
            }
        }
    }

    static void set(Tensor tensor, Number value, List<Index> indices) {
        try (Scope _ = Scope.open()) {
            set(tensor, Torch.full(new long[0], value, tensor.dtype(), tensor.device()), indices);
        }
    }

    /** A value may have more dimensions than the part, as long as they are of size 1. */
    private static Tensor withoutLeadingOnes(Tensor value) {
        Tensor fitting = value;
        while (fitting.dim() > 0 && fitting.size(0) == 1) {
            fitting = fitting.squeeze(0);
        }
        return fitting;
    }

    private void apply(Index index, int dimsLeft) {
        if (index instanceof Index.At at) {
            part = part.select(dim, at.position());
        } else if (index instanceof Index.Slice slice) {
            part = part.slice(dim++, slice.start(), slice.stop(), slice.step());
        } else if (index == Index.NEW_AXIS) {
            part = part.unsqueeze(dim++);
        } else if (index == Index.ELLIPSIS) {
            dim += dimsLeft;
        } else if (index instanceof Index.Positions listed) {
            apply(listed.tensor());
        }
    }

    /** Without dimensions a number is a position, and a truth value takes all of a new dimension of size 1, or nothing. */
    private void apply(Tensor listed) {
        if (listed.dim() > 0) {
            look(listed, isMask(listed) ? listed.dim() : 1);
        } else if (isMask(listed)) {
            part = part.unsqueeze(dim);
            look(listed.unsqueeze(0), 1);
        } else if (listed.dtype().isInteger()) {
            part = part.select(dim, listed.toLong());
        } else {
            look(listed, 1);
        }
    }

    private void look(Tensor listed, int dims) {
        for (; positioned < dim; positioned++) {
            positions.add(null);
        }
        positions.add(listed);
        positioned += dims;
        dim += dims;
    }
}
