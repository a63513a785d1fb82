package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.init.Nonlinearity;
import java.util.List;

/**
 * An Elman recurrent network: {@code h = tanh(input W_ih^T + b_ih + h_before W_hh^T + b_hh)} at each step.
 *
 * <p>Shape: {@code (L, N, inputSize) -> (L, N, hiddenSize)}, with the batch first {@code (N, L, inputSize) -> (N, L,
 * hiddenSize)}, or without the {@code N}; the output of a bidirectional network has twice as many features, forward ones first.
 *
 * <p>Initial values: all parameters, {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}
 * and so on for each layer, those of the backward direction with {@code _reverse} at the end, are drawn uniformly from {@code
 * ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN.html">torch.nn.RNN</a>
 */
public final class RNN extends SimpleRecurrentNetwork<RNN, RNN.Spec> {

    /**
     * Builds an Elman recurrent network and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public RNN(Spec spec) {
        super(spec, 1);
    }

    @Override
    List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states) {
        Tensor hidden = states.get(0);
        if (spec().nonlinearity == Nonlinearity.RELU) {
            ReturnTypes.RnnRelu results = call(input, batchSizes, hidden, Aten::rnnRelu, Aten::rnnRelu);
            return List.of(results.output(), results.hN());
        }
        ReturnTypes.RnnTanh results = call(input, batchSizes, hidden, Aten::rnnTanh, Aten::rnnTanh);
        return List.of(results.output(), results.hN());
    }

    static void check(String layer, Nonlinearity nonlinearity) {
        Checks.that(
                nonlinearity == Nonlinearity.TANH || nonlinearity == Nonlinearity.RELU,
                "%s takes the nonlinearity TANH or RELU, not %s",
                layer,
                nonlinearity);
    }

    /**
     * Specification of an {@link RNN}.
     *
     * @param options the options of a recurrent network
     * @param nonlinearity {@link Nonlinearity#TANH} (the default) or {@link Nonlinearity#RELU}
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentOptions options, Nonlinearity nonlinearity)
            implements LayerSpec<RNN>, RecurrentSpec<Spec> {

        public Spec {
            options.check("RNN");
            check("RNN", nonlinearity);
        }

        /** {@return this specification with another {@code nonlinearity}} */
        public Spec nonlinearity(Nonlinearity nonlinearity) {
            return new Spec(options, nonlinearity);
        }

        @Override
        public Spec with(RecurrentOptions options) {
            return new Spec(options, nonlinearity);
        }

        @Override
        public RNN build() {
            return new RNN(this);
        }
    }
}
