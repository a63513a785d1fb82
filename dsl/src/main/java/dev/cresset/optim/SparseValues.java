package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;

/** Sparse gradients with other values in their places. */
final class SparseValues {

    private SparseValues() {}

    /** A tensor of the shape and the places of a coalesced one, with those values. */
    static Tensor withValues(Tensor coalesced, Tensor values) {
        return Aten._sparseCooTensorUnsafe(Aten._indices(coalesced), values, coalesced.shape());
    }
}
