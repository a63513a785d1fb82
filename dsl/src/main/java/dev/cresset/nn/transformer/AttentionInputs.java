package dev.cresset.nn.transformer;

import dev.cresset.Tensor;

/** Queries, keys and values with the steps first; what is the same tensor stays so. */
final class AttentionInputs {

    private final Tensor query;
    private final Tensor key;
    private final Tensor value;
    private final boolean batchFirst;

    /** @param batchFirst whether the tensors have the batch in front of the steps */
    AttentionInputs(Tensor query, Tensor key, Tensor value, boolean batchFirst) {
        this.batchFirst = batchFirst;
        this.query = turned(query);
        this.key = key == query ? this.query : turned(key);
        this.value = value == query ? this.query : value == key ? this.key : turned(value);
    }

    private Tensor turned(Tensor tensor) {
        return batchFirst ? tensor.transpose(0, 1) : tensor;
    }

    /** The caller's form of an output of shape {@code (L, N, E)}. */
    Tensor restore(Tensor output) {
        return turned(output);
    }

    Tensor query() {
        return query;
    }

    Tensor key() {
        return key;
    }

    Tensor value() {
        return value;
    }
}
