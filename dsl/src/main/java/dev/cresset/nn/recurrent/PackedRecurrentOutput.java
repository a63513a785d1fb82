package dev.cresset.nn.recurrent;

import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.List;

/**
 * The output of a recurrent network with one state for sequences of different lengths.
 *
 * @param output the output of the last layer at each step, packed as the input, whose batch sizes and indices it shares
 * @param hidden the state of each layer after the last step of each sequence, of shape {@code (layers * directions, N, hiddenSize)}
 */
public record PackedRecurrentOutput(PackedSequence output, Tensor hidden) {

    static final OutputTensors<PackedRecurrentOutput> TENSORS = new OutputTensors<>() {
        @Override
        public List<Tensor> of(PackedRecurrentOutput result) {
            return List.of(result.output.data(), result.hidden);
        }

        @Override
        public PackedRecurrentOutput with(PackedRecurrentOutput result, List<Tensor> tensors) {
            return new PackedRecurrentOutput(result.output.with(tensors.get(0)), tensors.get(1));
        }
    };
}
