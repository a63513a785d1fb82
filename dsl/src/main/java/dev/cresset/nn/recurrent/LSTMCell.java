package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
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
public final class LSTMCell extends RecurrentCell<LSTMCell> {

    private final Spec spec;

    /**
     * Makes a cell with long short-term memory, with initial values in its parameters.
     *
     * @param spec what it is like
     */
    public LSTMCell(Spec spec) {
        super(spec.inputSize, 4 * spec.hiddenSize, spec.hiddenSize, spec.bias, spec.dtype, spec.device);
        this.spec = spec;
    }

    /**
     * Computes the next state from a state of zeros.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @return the state after, both of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}
     * @throws IllegalArgumentException if the shape does not fit
     */
    public LSTMState call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the next state.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @param state the state before, both of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}; null for zeros
     * @return the state after, of the same shapes
     * @throws IllegalArgumentException if a shape does not fit
     */
    public LSTMState call(Tensor input, LSTMState state) {
        return callWithHooks(
                Arrays.asList(input, LSTMState.hiddenOf(state), LSTMState.cellOf(state)),
                inputs -> forward(inputs.get(0), LSTMState.of(inputs.get(1), inputs.get(2))),
                LSTMState.TENSORS);
    }

    private LSTMState forward(Tensor input, LSTMState state) {
        boolean batched = checkInput(input, spec.inputSize);
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

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return text(spec.inputSize, spec.hiddenSize, spec.bias);
    }

    /**
     * What a cell with long short-term memory is like.
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @param bias whether gates have numbers added; true by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long inputSize, long hiddenSize, boolean bias, DType dtype, Device device)
            implements LayerSpec<LSTMCell> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("LSTMCell", "input features", inputSize);
            Checks.positive("LSTMCell", "hidden features", hiddenSize);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inputSize features of the input
         * @param hiddenSize features of the hidden state
         */
        public Spec(long inputSize, long hiddenSize) {
            this(inputSize, hiddenSize, true, null, null);
        }

        /**
         * {@return these options with or without biases}
         *
         * @param bias whether gates have numbers added; true by default
         */
        public Spec bias(boolean bias) {
            return new Spec(inputSize, hiddenSize, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(inputSize, hiddenSize, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(inputSize, hiddenSize, bias, dtype, device);
        }

        @Override
        public LSTMCell build() {
            return new LSTMCell(this);
        }
    }
}
