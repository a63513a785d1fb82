package dev.cresset.nn.recurrent;

import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.List;

/**
 * The output of a recurrent network with one state.
 *
 * @param output the output of the last layer at each step
 * @param hidden the state of each layer after the last step, of shape {@code (layers * directions, N, hiddenSize)} or without the
 *     {@code N}
 */
public record RecurrentOutput(Tensor output, Tensor hidden) {

    static final OutputTensors<RecurrentOutput> TENSORS = OutputTensors.of(
            result -> List.of(result.output, result.hidden),
            tensors -> new RecurrentOutput(tensors.get(0), tensors.get(1)));
}
