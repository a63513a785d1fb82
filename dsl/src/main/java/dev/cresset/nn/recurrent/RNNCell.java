package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import java.util.Arrays;

/**
 * One step of an {@link RNN}: {@code h = tanh(input W_ih^T + b_ih + h_before W_hh^T + b_hh)}.
 *
 * <p>Shape: {@code (N, inputSize) -> (N, hiddenSize)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight_ih}, {@code weight_hh}, {@code bias_ih} and {@code bias_hh} are drawn uniformly from
 * {@code ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNNCell.html">torch.nn.RNNCell</a>
 */
public final class RNNCell extends RecurrentCell<RNNCell> {

    private final Spec spec;

    /**
     * Makes a recurrent cell after Elman, with initial values in its parameters.
     *
     * @param spec what it is like
     */
    public RNNCell(Spec spec) {
        super(spec.inputSize, 1 * spec.hiddenSize, spec.hiddenSize, spec.bias, spec.dtype, spec.device);
        this.spec = spec;
    }

    /**
     * Computes the next state from a state of zeros.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @return the state after, of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}
     * @throws IllegalArgumentException if the shape does not fit
     */
    public Tensor call(Tensor input) {
        return call(input, null);
    }

    /**
     * Computes the next state.
     *
     * @param input of shape {@code (N, inputSize)} or {@code (inputSize)}
     * @param hidden the state before, of shape {@code (N, hiddenSize)} or {@code (hiddenSize)}; null for zeros
     * @return the state after, of the same shape
     * @throws IllegalArgumentException if a shape does not fit
     */
    public Tensor call(Tensor input, Tensor hidden) {
        return callWithHooks(Arrays.asList(input, hidden), inputs -> forward(inputs.get(0), inputs.get(1)));
    }

    private Tensor forward(Tensor input, Tensor hidden) {
        boolean batched = checkInput(input, spec.inputSize);
        try (Scope _ = Scope.open()) {
            Tensor rows = batched ? input : input.unsqueeze(0);
            Tensor next = next(rows, state(hidden, rows, batched));
            return (batched ? next : next.squeeze(0)).moveToOuterScope();
        }
    }

    private Tensor next(Tensor input, Tensor hidden) {
        return spec.isRelu
                ? Aten.rnnReluCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh())
                : Aten.rnnTanhCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh());
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return text(spec.inputSize, spec.hiddenSize, spec.bias) + (spec.isRelu ? ", nonlinearity=relu" : "");
    }

    /**
     * What a recurrent cell after Elman is like.
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @param bias whether gates have numbers added; true by default
     * @param isRelu whether the rectified linear unit takes the place of the hyperbolic tangent; false by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long inputSize, long hiddenSize, boolean bias, boolean isRelu, DType dtype, Device device)
            implements LayerSpec<RNNCell> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("RNNCell", "input features", inputSize);
            Checks.positive("RNNCell", "hidden features", hiddenSize);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param inputSize features of the input
         * @param hiddenSize features of the hidden state
         */
        public Spec(long inputSize, long hiddenSize) {
            this(inputSize, hiddenSize, true, false, null, null);
        }

        /**
         * {@return these options with or without biases}
         *
         * @param bias whether gates have numbers added; true by default
         */
        public Spec bias(boolean bias) {
            return new Spec(inputSize, hiddenSize, bias, isRelu, dtype, device);
        }

        /**
         * {@return these options with the rectified linear unit in place of the hyperbolic tangent, or not}
         *
         * @param relu whether {@code max(0, x)} follows the maps instead of {@code tanh(x)}; false by default
         */
        public Spec relu(boolean relu) {
            return new Spec(inputSize, hiddenSize, bias, relu, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(inputSize, hiddenSize, bias, isRelu, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(inputSize, hiddenSize, bias, isRelu, dtype, device);
        }

        @Override
        public RNNCell build() {
            return new RNNCell(this);
        }
    }
}
