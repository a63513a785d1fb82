package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import java.util.Arrays;
import java.util.List;

/**
 * One step of an {@link LSTM}.
 *
 * <p>Shape: {@code (N, inputSize) -> (N, hiddenSize)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight_ih}, {@code weight_hh}, {@code bias_ih} and {@code bias_hh} are drawn uniformly from
 * {@code ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html">torch.nn.LSTMCell</a>
 */
public final class LSTMCell extends RecurrentCell<LSTMCell, LSTMCell.Spec> {

    /**
     * Builds a cell with long short-term memory and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public LSTMCell(Spec spec) {
        super(spec, 4);
    }

    /**
     * Computes the next state from a state of zeros.
     *
     * @param input the input, of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @return the next state, whose tensors have the shape {@code (N, hiddenSize)} or {@code (hiddenSize)}
     * @throws IllegalArgumentException if the shape does not fit
     */
    public LSTMState call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the next state.
     *
     * @param input the input, of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @param state the previous state, whose tensors have the shape {@code (N, hiddenSize)} or {@code (hiddenSize)}; null for zeros
     * @return the next state, of the same shapes
     * @throws IllegalArgumentException if a shape does not fit
     */
    public LSTMState call(Tensor input, LSTMState state) {
        return callWithHooks(
                Arrays.asList(input, LSTMState.hiddenOf(state), LSTMState.cellOf(state)),
                inputs -> forward(inputs.get(0), LSTMState.of(inputs.get(1), inputs.get(2))),
                LSTMState.TENSORS);
    }

    private LSTMState forward(Tensor input, LSTMState state) {
        boolean batched = checkInput(input);
        try (Scope _ = Scope.open()) {
            Tensor rows = batched ? input : input.unsqueeze(0);
            Tensor hidden = state(state == null ? null : state.hidden(), rows, batched);
            Tensor cell = state(state == null ? null : state.cell(), rows, batched);
            ReturnTypes.LstmCell next =
                    Aten.lstmCell(rows, List.of(hidden, cell), weightIh(), weightHh(), biasIh(), biasHh());
            return new LSTMState(
                    (batched ? next.hy() : next.hy().squeeze(0)).moveToOuterScope(),
                    (batched ? next.cy() : next.cy().squeeze(0)).moveToOuterScope());
        }
    }

    /**
     * Specification of an {@link LSTMCell}.
     *
     * @param options the options of a recurrent cell
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentCellOptions options) implements LayerSpec<LSTMCell>, RecurrentCellSpec<Spec> {

        public Spec {
            options.check("LSTMCell");
        }

        @Override
        public Spec with(RecurrentCellOptions options) {
            return new Spec(options);
        }

        @Override
        public LSTMCell build() {
            return new LSTMCell(this);
        }
    }
}
