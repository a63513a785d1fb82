package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/** Sparse gradients with other values in their places. */
final class SparseValues {

    private SparseValues() {}

    /** A tensor of the shape and the places of a coalesced one, with those values. */
    static Tensor withValues(Tensor coalesced, Tensor values) {
        return Torch._sparseCooTensorUnsafe(coalesced._indices(), values, coalesced.shape());
    }
}
