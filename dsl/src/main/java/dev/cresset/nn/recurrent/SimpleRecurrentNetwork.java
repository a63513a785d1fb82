package dev.cresset.nn.recurrent;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.OutputTensors;
import java.util.Arrays;
import java.util.List;

/** What recurrent networks with one state have in common. */
public abstract class SimpleRecurrentNetwork<M extends SimpleRecurrentNetwork<M>> extends RecurrentNetwork<M> {

    SimpleRecurrentNetwork(RecurrentOptions options, int gates) {
        super(options, gates);
    }

    /**
     * Computes the output of each step and the final state, beginning with a state of zeros.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @return output and final state
     * @throws IllegalArgumentException if the shape does not fit
     */
    public final RecurrentOutput call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the output of each step and the final state.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @param hidden the initial state, of shape {@code (layers * directions, N, hiddenSize)} or without the {@code N}; null for zeros
     * @return output and final state
     * @throws IllegalArgumentException if a shape does not fit
     */
    public final RecurrentOutput call(Tensor input, Tensor hidden) {
        return callWithHooks(
                Arrays.asList(input, hidden), inputs -> forward(inputs.get(0), inputs.get(1)), RecurrentOutput.TENSORS);
    }

    private RecurrentOutput forward(Tensor input, Tensor hidden) {
        List<Tensor> results = run(input, hidden == null ? null : List.of(hidden));
        return new RecurrentOutput(results.get(0), results.get(1));
    }

    /**
     * Computes the output of each step and the final states for sequences of different lengths.
     *
     * @param input the packed sequences
     * @param hidden the initial states, of shape {@code (layers * directions, N, hiddenSize)}; null for zeros
     * @return output and final states, each after the last step of its sequence
     * @throws IllegalArgumentException if a shape does not fit
     */
    public final Packed call(PackedSequence input, Tensor hidden) {
        return callWithHooks(
                Arrays.asList(input.data(), hidden),
                inputs -> forward(input.with(inputs.get(0)), inputs.get(1)),
                Packed.TENSORS);
    }

    private Packed forward(PackedSequence input, Tensor hidden) {
        List<Tensor> results = run(input, hidden == null ? null : List.of(hidden));
        return new Packed(input.with(results.get(0)), results.get(1));
    }

    @Override
    final List<Shape> stateShapes(long batch) {
        return List.of(stateShape(options().hiddenSize(), batch));
    }

    /**
     * The result for sequences of different lengths.
     *
     * @param output packed like the input, whose batch sizes and indices it shares
     * @param hidden the final states, of shape {@code (layers * directions, N, hiddenSize)}
     */
    public record Packed(PackedSequence output, Tensor hidden) {

        private static final OutputTensors<Packed> TENSORS = new OutputTensors<>() {
            @Override
            public List<Tensor> of(Packed result) {
                return List.of(result.output.data(), result.hidden);
            }

            @Override
            public Packed with(Packed result, List<Tensor> tensors) {
                return new Packed(result.output.with(tensors.get(0)), tensors.get(1));
            }
        };
    }
}
