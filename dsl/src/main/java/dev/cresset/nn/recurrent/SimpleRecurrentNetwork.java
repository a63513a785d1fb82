package dev.cresset.nn.recurrent;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * Base class of the recurrent networks with one state.
 *
 * @param <M> the network
 * @param <S> its specification
 */
abstract class SimpleRecurrentNetwork<M extends SimpleRecurrentNetwork<M, S>, S extends RecurrentSpec<S>>
        extends RecurrentNetwork<M, S> {

    SimpleRecurrentNetwork(S spec, int gates) {
        super(spec, gates);
    }

    /**
     * Computes the output of each step and the final state, from an initial state of zeros.
     *
     * @param input the input, of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L,
     *     inputSize)}
     * @return the output and the final state
     * @throws IllegalArgumentException if the shape does not fit
     */
    public final RecurrentOutput call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the output of each step and the final state.
     *
     * @param input the input, of shape {@code (L, N, inputSize)}, {@code (N, L, inputSize)} with the batch first, or {@code (L,
     *     inputSize)}
     * @param hidden the initial state, of shape {@code (layers * directions, N, hiddenSize)} or without the {@code N}; null for zeros
     * @return the output and the final state
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
     * Computes the output of each step and the final states for sequences of different lengths, from initial states of zeros.
     *
     * @param input the packed sequences
     * @return the output and the final states, each after the last step of its sequence
     */
    public final PackedRecurrentOutput call(PackedSequence input) {
        return call(input, null);
    }

    /**
     * Computes the output of each step and the final states for sequences of different lengths.
     *
     * @param input the packed sequences
     * @param hidden the initial states, of shape {@code (layers * directions, N, hiddenSize)}; null for zeros
     * @return the output and the final states, each after the last step of its sequence
     * @throws IllegalArgumentException if a shape does not fit
     */
    public final PackedRecurrentOutput call(PackedSequence input, Tensor hidden) {
        return callWithHooks(
                Arrays.asList(input.data(), hidden),
                inputs -> forward(input.with(inputs.get(0)), inputs.get(1)),
                PackedRecurrentOutput.TENSORS);
    }

    private PackedRecurrentOutput forward(PackedSequence input, Tensor hidden) {
        List<Tensor> results = run(input, hidden == null ? null : List.of(hidden));
        return new PackedRecurrentOutput(input.with(results.get(0)), results.get(1));
    }

    @Override
    final List<Shape> stateShapes(long batch) {
        return List.of(stateShape(options().hiddenSize(), batch));
    }
}
