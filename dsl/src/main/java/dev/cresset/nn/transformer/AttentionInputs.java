package dev.cresset.nn.transformer;

import dev.cresset.Tensor;

/** Queries, keys and values with the steps first and a batch, in whatever form the caller has them; equal tensors stay equal. */
final class AttentionInputs {

    private final Tensor query;
    private final Tensor key;
    private final Tensor value;
    private final boolean batched;
    private final boolean batchFirst;

    AttentionInputs(Tensor query, Tensor key, Tensor value, boolean batched, boolean batchFirst) {
        this.batched = batched;
        this.batchFirst = batchFirst;
        this.query = arranged(query);
        this.key = key == query ? this.query : arranged(key);
        this.value = value == query ? this.query : value == key ? this.key : arranged(value);
    }

    private Tensor arranged(Tensor input) {
        if (!batched) {
            return input.unsqueeze(1);
        }
        return batchFirst ? input.transpose(0, 1) : input;
    }

    /** The caller's form of an output of shape {@code (L, N, E)}. */
    Tensor restore(Tensor output) {
        if (!batched) {
            return output.squeeze(1);
        }
        return batchFirst ? output.transpose(0, 1) : output;
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
