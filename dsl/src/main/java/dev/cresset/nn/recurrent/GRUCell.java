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
 * One step of a {@link GRU}.
 *
 * <p>Shape: {@code (N, inputSize) -> (N, hiddenSize)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight_ih}, {@code weight_hh}, {@code bias_ih} and {@code bias_hh} are drawn uniformly from
 * {@code ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRUCell.html">torch.nn.GRUCell</a>
 */
public final class GRUCell extends RecurrentCell<GRUCell> {

    private final Spec spec;

    /**
     * Makes a gated recurrent cell, with initial values in its parameters.
     *
     * @param spec what it is like
     */
    public GRUCell(Spec spec) {
        super(spec.inputSize, 3 * spec.hiddenSize, spec.hiddenSize, spec.bias, spec.dtype, spec.device);
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
        return Aten.gruCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh());
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
     * What a gated recurrent cell is like.
     *
     * @param inputSize features of the input
     * @param hiddenSize features of the hidden state
     * @param bias whether gates have numbers added; true by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long inputSize, long hiddenSize, boolean bias, DType dtype, Device device)
            implements LayerSpec<GRUCell> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("GRUCell", "input features", inputSize);
            Checks.positive("GRUCell", "hidden features", hiddenSize);
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
        public GRUCell build() {
            return new GRUCell(this);
        }
    }
}
