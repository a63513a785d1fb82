package dev.cresset.nn.recurrent;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.Arrays;

/**
 * Base class of the recurrent cells with one state.
 *
 * @param <M> the cell
 * @param <S> its specification
 */
abstract class SimpleRecurrentCell<M extends SimpleRecurrentCell<M, S>, S extends RecurrentCellSpec<S>>
        extends RecurrentCell<M, S> {

    SimpleRecurrentCell(S spec, int gates) {
        super(spec, gates);
    }

    /**
     * Computes the next state from a state of zeros.
     *
     * @param input the input, of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @return the next state, of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}
     * @throws IllegalArgumentException if the shape does not fit
     */
    public final Tensor call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the next state.
     *
     * @param input the input, of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @param hidden the previous state, of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}; null for zeros
     * @return the next state, of the same shape
     * @throws IllegalArgumentException if a shape does not fit
     */
    public final Tensor call(Tensor input, Tensor hidden) {
        return callWithHooks(Arrays.asList(input, hidden), inputs -> forward(inputs.get(0), inputs.get(1)));
    }

    private Tensor forward(Tensor input, Tensor hidden) {
        boolean batched = checkInput(input);
        try (Scope _ = Scope.open()) {
            Tensor rows = batched ? input : input.unsqueeze(0);
            Tensor next = next(rows, state(hidden, rows, batched));
            return (batched ? next : next.squeeze(0)).moveToOuterScope();
        }
    }

    /** The next state of a batch. */
    abstract Tensor next(Tensor input, Tensor hidden);
}
