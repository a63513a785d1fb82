package dev.cresset.nn.recurrent;

import dev.cresset.Aten;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import java.util.List;

/**
 * A recurrent network after Elman: {@code h = tanh(input W_ih^T + b_ih + h_before W_hh^T + b_hh)} at each step.
 *
 * <p>Shape: {@code (L, N, inputSize) -> (L, N, hiddenSize)}, with the batch first {@code (N, L, inputSize) -> (N, L,
 * hiddenSize)}, or without the {@code N}; a bidirectional network gives out twice as many features, forward ones first.
 *
 * <p>Initial values: all parameters, {@code weight_ih_l0}, {@code weight_hh_l0}, {@code bias_ih_l0}, {@code bias_hh_l0}
 * and so on for each layer, those that read backward with {@code _reverse} at the end, are drawn uniformly from {@code
 * ±1 / sqrt(hiddenSize)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN.html">torch.nn.RNN</a>
 */
public final class RNN extends SimpleRecurrentNetwork<RNN> {

    private final Spec spec;

    /**
     * Makes a recurrent network after Elman, with initial values in its parameters.
     *
     * @param spec what the network is like
     */
    public RNN(Spec spec) {
        super(spec.options, 1);
        this.spec = spec;
    }

    @Override
    List<Tensor> compute(Tensor input, Tensor batchSizes, List<Tensor> states) {
        return spec.isRelu ? relu(input, batchSizes, states.get(0)) : tanh(input, batchSizes, states.get(0));
    }

    private List<Tensor> tanh(Tensor input, Tensor batchSizes, Tensor hidden) {
        RecurrentOptions s = options();
        ReturnTypes.RnnTanh results = batchSizes == null
                ? Aten.rnnTanh(
                        input,
                        hidden,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional(),
                        s.batchFirst())
                : Aten.rnnTanh(
                        input,
                        batchSizes,
                        hidden,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional());
        return List.of(results.output(), results.hN());
    }

    private List<Tensor> relu(Tensor input, Tensor batchSizes, Tensor hidden) {
        RecurrentOptions s = options();
        ReturnTypes.RnnRelu results = batchSizes == null
                ? Aten.rnnRelu(
                        input,
                        hidden,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional(),
                        s.batchFirst())
                : Aten.rnnRelu(
                        input,
                        batchSizes,
                        hidden,
                        weights(),
                        s.bias(),
                        s.numLayers(),
                        s.dropout(),
                        isTraining(),
                        s.bidirectional());
        return List.of(results.output(), results.hN());
    }

    /** {@return the options that the network was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a recurrent network after Elman is like.
     *
     * @param options what the options consist of
     * @param isRelu whether the rectified linear unit takes the place of the hyperbolic tangent; false by default
     */
    public record Spec(RecurrentOptions options, boolean isRelu) implements LayerSpec<RNN>, RecurrentSpec<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            options.check("RNN");
        }

        /**
         * {@return these options with the rectified linear unit in place of the hyperbolic tangent, or not}
         *
         * @param relu whether {@code max(0, x)} follows the maps instead of {@code tanh(x)}; false by default
         */
        public Spec relu(boolean relu) {
            return new Spec(options, relu);
        }

        @Override
        public Spec with(RecurrentOptions options) {
            return new Spec(options, isRelu);
        }

        @Override
        public RNN build() {
            return new RNN(this);
        }
    }
}
