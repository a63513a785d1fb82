package dev.cresset;

import java.util.ArrayList;
import java.util.Arrays;
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
        part = Aten.alias(tensor);
        long ellipses =
                indices.stream().filter(Index.Ellipsis.class::isInstance).count();
        if (ellipses > 1) {
            throw new IllegalArgumentException("an index can only have a single ellipsis ('...')");
        }
        int indexed = indices.stream().mapToInt(Indexing::dimensions).sum();
        if (indexed > tensor.dim()) {
            throw new IllegalArgumentException(
                    "too many indices for a tensor of dimension " + tensor.dim() + ": " + indexed);
        }
        for (Index index : indices) {
            apply(index, tensor.dim() - indexed);
        }
    }

    /** How many of the tensor's dimensions an index is about. */
    private static int dimensions(Index index) {
        return switch (index) {
            case Index.At _, Index.Slice _ -> 1;
            case Index.Positions(Tensor tensor) -> isMask(tensor) ? tensor.dim() : 1;
            case Index.Ellipsis _, Index.NewAxis _ -> 0;
        };
    }

    /** LibTorch takes a byte for a truth value here. */
    private static boolean isMask(Tensor tensor) {
        return tensor.dtype() == DType.BOOL || tensor.dtype() == DType.UINT8;
    }

    static Tensor get(Tensor tensor, Object... indices) {
        try (Scope _ = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices(indices));
            Tensor result = indexing.positions.isEmpty() ? indexing.part : indexing.part.index(indexing.positions);
            return result.moveToOuterScope();
        }
    }

    static void set(Tensor tensor, Tensor value, Object... indices) {
        try (Scope _ = Scope.open()) {
            Indexing indexing = new Indexing(tensor, indices(indices));
            Tensor fitting = withoutLeadingOnes(value);
            if (indexing.positions.isEmpty()) {
                indexing.part.copy_(fitting);
            } else {
                indexing.part.indexPut_(indexing.positions, fitting.to(tensor.device(), tensor.dtype()));
            }
        }
    }

    static void set(Tensor tensor, Number value, Object... indices) {
        try (Tensor filled = Torch.full(new long[0], value, tensor.dtype(), tensor.device())) {
            set(tensor, filled, indices);
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

    /** The indices as a user writes them: a lone null is one of them, and so are the rows of a {@code long[][]} together. */
    private static List<Index> indices(Object... written) {
        if (written == null) {
            return List.of(Index.NEW_AXIS);
        }
        return written.getClass().componentType().isArray()
                ? List.of(index(written))
                : Arrays.stream(written).map(Indexing::index).toList();
    }

    private static Index index(Object written) {
        return switch (written) {
            case null -> Index.NEW_AXIS;
            case Index index -> index;
            case Long _, Integer _, Short _, Byte _ -> new Index.At(((Number) written).longValue());
            case Tensor tensor -> new Index.Positions(tensor);
            case Boolean truth -> new Index.Positions(Torch.tensor(truth));
            default -> new Index.Positions(listed(written));
        };
    }

    private static Tensor listed(Object written) {
        if (!ArrayLikeForm.isSequence(written)) {
            throw new IllegalArgumentException(
                    "an index is a whole number, a truth value, a tensor, an array or a list of"
                            + " such, null, or an Index, not a "
                            + written.getClass().getSimpleName());
        }
        Tensor listed = ArrayLike.tensor(written);
        // Of an empty list nothing tells the type.
        return listed.numel() == 0 ? listed.to(DType.INT64) : listed;
    }

    /** An end of a slice. */
    static Long end(Number written) {
        return switch (written) {
            case null -> null;
            case Long _, Integer _, Short _, Byte _ -> written.longValue();
            default -> throw new IllegalArgumentException("a slice has whole numbers for ends, not " + written);
        };
    }

    private void apply(Index index, int dimsLeft) {
        switch (index) {
            case Index.At(long position) -> part = part.select(dim, position);
            case Index.Slice(Long start, Long stop, long step) -> part = sliced(start, stop, step);
            case Index.NewAxis _ -> part = part.unsqueeze(dim++);
            case Index.Ellipsis _ -> dim += dimsLeft;
            case Index.Positions(Tensor listed) -> apply(listed);
        }
    }

    private Tensor sliced(Long start, Long stop, long step) {
        return Aten.slice(part, dim++, start == null ? 0 : start, stop == null ? Long.MAX_VALUE : stop, step);
    }

    /** Without dimensions a number is a position, and a truth value takes all of a new dimension of size 1, or nothing. */
    private void apply(Tensor listed) {
        if (listed.dim() > 0) {
            look(listed, isMask(listed) ? listed.dim() : 1);
        } else if (isMask(listed)) {
            part = part.unsqueeze(dim);
            look(listed.unsqueeze(0), 1);
        } else if (listed.dtype().isInteger()) {
            part = part.select(dim, listed.itemLong());
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
