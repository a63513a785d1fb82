package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.List;

/**
 * A pooled input and where its elements come from.
 *
 * @param output the largest element of each window
 * @param indices of the same shape, INT64: the place of each in its channel of the input, counted row by row
 */
public record WithIndices(Tensor output, Tensor indices) {

    static final OutputTensors<WithIndices> TENSORS = OutputTensors.of(
            pooled -> List.of(pooled.output, pooled.indices),
            tensors -> new WithIndices(tensors.get(0), tensors.get(1)));

    /** The output alone. */
    Tensor withoutIndices() {
        indices.close();
        return output;
    }
}
