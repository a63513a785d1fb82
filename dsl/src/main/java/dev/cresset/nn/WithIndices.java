package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * A pooled input and where its elements come from.
 *
 * @param output the largest element of each window
 * @param indices of the same shape, INT64: the place of each in its channel of the input, counted row by row
 */
public record WithIndices(Tensor output, Tensor indices) {

    /** The output alone. */
    Tensor withoutIndices() {
        indices.close();
        return output;
    }
}
