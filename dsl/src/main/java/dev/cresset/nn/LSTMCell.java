package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.ReturnTypes;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
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
public final class LSTMCell extends RecurrentCell {

    private final Options options;

    /**
     * Makes a cell with long short-term memory, with initial values in its parameters.
     *
     * @param options what it is like
     */
    public LSTMCell(Options options) {
        super(
                options.inputSize,
                4 * options.hiddenSize,
                options.hiddenSize,
                options.bias,
                options.dtype,
                options.device);
        this.options = options;
    }

    /**
     * Computes the hidden state after a step from a state of zeros.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @return of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}
     */
    @Override
    public Tensor forward(Tensor input) {
        LSTMState next = forward(input, null);
        next.cell().close();
        return next.hidden();
    }

    /**
     * Computes the next state.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @param state the state before, both of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}; null for zeros
     * @return the state after, of the same shapes
     * @throws IllegalArgumentException if a shape does not fit
     */
    public LSTMState forward(Tensor input, LSTMState state) {
        boolean batched = checkInput(input, options.inputSize);
        try (Scope scope = Scope.open()) {
            Tensor rows = batched ? input : input.unsqueeze(0);
            Tensor hidden = state(state == null ? null : state.hidden(), rows, batched);
            Tensor cell = state(state == null ? null : state.cell(), rows, batched);
            ReturnTypes.LstmCell next =
                    Torch.lstmCell(rows, List.of(hidden, cell), weightIh(), weightHh(), biasIh(), biasHh());
            return new LSTMState(
                    (batched ? next.result0() : next.result0().squeeze(0)).moveToOuterScope(),
                    (batched ? next.result1() : next.result1().squeeze(0)).moveToOuterScope());
        }
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return text(options.inputSize, options.hiddenSize, options.bias);
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
    public record Options(long inputSize, long hiddenSize, boolean bias, DType dtype, Device device) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("LSTMCell", "input features", inputSize);
            Checks.positive("LSTMCell", "hidden features", hiddenSize);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inputSize features of the input
         * @param hiddenSize features of the hidden state
         */
        public Options(long inputSize, long hiddenSize) {
            this(inputSize, hiddenSize, true, null, null);
        }

        /**
         * {@return these options with or without biases}
         *
         * @param bias whether gates have numbers added; true by default
         */
        public Options bias(boolean bias) {
            return new Options(inputSize, hiddenSize, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Options dtype(DType dtype) {
            return new Options(inputSize, hiddenSize, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Options device(Device device) {
            return new Options(inputSize, hiddenSize, bias, dtype, device);
        }

        @Override
        public LSTMCell build() {
            return new LSTMCell(this);
        }
    }
}
