package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;

/** Sparse gradients with other values. */
final class SparseValues {

    private SparseValues() {}

    /** Returns a tensor with the shape and the indices of a coalesced tensor, and these values. */
    static Tensor withValues(Tensor coalesced, Tensor values) {
        return Aten._sparseCooTensorUnsafe(Aten._indices(coalesced), values, coalesced.shape());
    }
}
