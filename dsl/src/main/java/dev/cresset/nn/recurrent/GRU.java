package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import java.util.List;

/**
 * A network of gated recurrent units: at each step, {@code r} and {@code z} are sigmoids of input and state, {@code n =
 * tanh(input W_in^T + b_in + r * (h_before W_hn^T + b_hn))} and {@code h = (1 - z) * n + z * h_before}. The rows of the
 * weights are those of {@code r}, {@code z}, {@code n}.
 *
 * <p>Shape: {@code (L, N, inputSize) -> (L, N, hiddenSize)}, with the batch first {@code (N, L, inputSize) -> (N, L,
 * hiddenSize)}, or without the {@code N}; the output of a bidirectional network has twice as many features, forward ones first.
 *
 * <p>Initial values: all parameters, {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}
 * and so on for each layer, those of the backward direction with {@code _reverse} at the end, are drawn uniformly from {@code
 * ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html">torch.nn.GRU</a>
 * @see <a href="https://arxiv.org/abs/1406.1078">Learning Phrase Representations using RNN Encoder-Decoder</a>
 */
public final class GRU extends SimpleRecurrentNetwork<GRU, GRU.Spec> {

    /**
     * Builds a network of gated recurrent units and draws the initial values of its parameters.
     *
     * @param spec the options
     */
    public GRU(Spec spec) {
        super(spec, 3);
    }

    @Override
    List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states) {
        ReturnTypes.Gru results = call(input, batchSizes, states.get(0), Aten::gru, Aten::gru);
        return List.of(results.output(), results.hN());
    }

    /**
     * Specification of a {@link GRU}.
     *
     * @param options the options of a recurrent network
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(RecurrentOptions options) implements LayerSpec<GRU>, RecurrentSpec<Spec> {

        public Spec {
            options.check("GRU");
        }

        @Override
        public Spec with(RecurrentOptions options) {
            return new Spec(options);
        }

        @Override
        public GRU build() {
            return new GRU(this);
        }
    }
}
