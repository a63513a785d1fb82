package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.init.Nonlinearity;

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
public final class RNNCell extends SimpleRecurrentCell<RNNCell, RNNCell.Spec> {

    /**
     * Builds an Elman recurrent cell and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public RNNCell(Spec spec) {
        super(spec, 1);
    }

    @Override
    Tensor next(Tensor input, Tensor hidden) {
        return spec().nonlinearity == Nonlinearity.RELU
                ? Aten.rnnReluCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh())
                : Aten.rnnTanhCell(input, hidden, weightIh(), weightHh(), biasIh(), biasHh());
    }

    @Override
    protected String extraRepr() {
        return super.extraRepr() + (spec().nonlinearity == Nonlinearity.RELU ? ", nonlinearity=relu" : "");
    }

    /**
     * Specification of an {@link RNNCell}.
     *
     * @param options the options of a recurrent cell
     * @param nonlinearity {@link Nonlinearity#TANH} (the default) or {@link Nonlinearity#RELU}
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentCellOptions options, Nonlinearity nonlinearity)
            implements LayerSpec<RNNCell>, RecurrentCellSpec<Spec> {

        public Spec {
            options.check("RNNCell");
            RNN.check("RNNCell", nonlinearity);
        }

        /** {@return this specification with another {@code nonlinearity}} */
        public Spec nonlinearity(Nonlinearity nonlinearity) {
            return new Spec(options, nonlinearity);
        }

        @Override
        public Spec with(RecurrentCellOptions options) {
            return new Spec(options, nonlinearity);
        }

        @Override
        public RNNCell build() {
            return new RNNCell(this);
        }
    }
}
