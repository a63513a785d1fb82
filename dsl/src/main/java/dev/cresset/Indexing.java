package dev.cresset;

import java.util.ArrayList;
import java.util.List;

/** Takes and changes parts of a tensor. */
final class Indexing {

    /** What is left to look up by tensors, a null for each dimension that is taken whole. */
    private final List<Tensor> positions = new ArrayList<>();

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
            return listed.tensor().dtype() == DType.BOOL ? listed.tensor().dim() : 1;
        }
        return index == Index.ELLIPSIS || index == Index.NEW_AXIS ? 0 : 1;
    }

    static Tensor get(Tensor tensor, List<Index> indices) {
        try (Scope scope = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices);
            Tensor result = indexing.positions.isEmpty() ? indexing.part : indexing.part.index(indexing.positions);
            return result.moveToOuterScope();
        }
    }

    static void set(Tensor tensor, Tensor value, List<Index> indices) {
        try (Scope scope = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices);
            if (indexing.positions.isEmpty()) {
                indexing.part.copy_(value);
            } else {
                indexing.part.indexPut_(indexing.positions, value.to(tensor.device(), tensor.dtype()));
            }
        }
    }

    static void set(Tensor tensor, double value, List<Index> indices) {
        try (Scope scope = Scope.open()) {
            set(tensor, Torch.full(new long[0], value, tensor.dtype(), tensor.device()), indices);
        }
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
            while (positions.size() < dim) {
                positions.add(null);
            }
            positions.add(listed.tensor());
            dim += consumes(index);
        }
    }
}
