package dev.cresset.nn.recurrent;

import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.List;

/**
 * What a recurrent network with one state computes.
 *
 * @param output the last layer's output of each step
 * @param hidden each layer's state after the last step, of shape {@code (layers * directions, N, hiddenSize)} or without the
 *     {@code N}
 */
public record RecurrentOutput(Tensor output, Tensor hidden) {

    static final OutputTensors<RecurrentOutput> TENSORS = OutputTensors.of(
            result -> List.of(result.output, result.hidden),
            tensors -> new RecurrentOutput(tensors.get(0), tensors.get(1)));
}
