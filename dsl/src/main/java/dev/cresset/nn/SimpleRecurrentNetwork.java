package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/** What recurrent networks with one state have in common. */
public abstract class SimpleRecurrentNetwork extends RecurrentNetwork {

    SimpleRecurrentNetwork(RecurrentSettings settings, int gates) {
        super(settings, gates);
    }

    /**
     * Computes the output of each step, beginning with a state of zeros, and forgets the state.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @return of the same shape, with as many features as the state, twice as many if bidirectional
     */
    @Override
    public final Tensor forward(Tensor input) {
        RecurrentOutput result = forward(input, null);
        result.hidden().close();
        return result.output();
    }

    /**
     * Computes the output of each step and the final state.
     *
     * @param input of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L, inputSize)}
     * @param hidden the initial state, of shape {@code (layers * directions, N, hiddenSize)} or without the {@code N}; null for zeros
     * @return output and final state
     * @throws IllegalArgumentException if a shape does not fit
     */
    public final RecurrentOutput forward(Tensor input, Tensor hidden) {
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
    public final Packed forward(PackedSequence input, Tensor hidden) {
        List<Tensor> results = run(input, hidden == null ? null : List.of(hidden));
        return new Packed(input.with(results.get(0)), results.get(1));
    }

    @Override
    final List<long[]> stateShapes(long batch) {
        return List.of(stateShape(settings().hiddenSize(), batch));
    }

    /**
     * The result for sequences of different lengths.
     *
     * @param output packed like the input, whose batch sizes and indices it shares
     * @param hidden the final states, of shape {@code (layers * directions, N, hiddenSize)}
     */
    public record Packed(PackedSequence output, Tensor hidden) {}
}
