package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.List;

/**
 * Adam with decoupled weight decay, which shrinks the parameters themselves instead of adding an L2 penalty to the gradients. The weight
 * decay is 0.01 by default; the formula is {@linkplain Adam Adam's}.
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1711.05101">Decoupled Weight Decay Regularization</a>.
 *
 * {@snippet :
 * AdamW optimizer = AdamW.builder(net.parameters()).lr(1e-3).weightDecay(0.05).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html">torch.optim.AdamW</a>
 */
public final class AdamW extends Adam {

    private AdamW(Builder<AdamW> builder) {
        super(builder);
    }

    /** Decouples the decay even if the options, or a loaded state of {@link Adam}, say otherwise, as PyTorch's does. */
    @Override
    void fixOptions(ParameterGroup group) {
        group.option("decoupled_weight_decay", true);
    }

    /**
     * Starts an optimizer whose parameter groups are added one by one.
     *
     * @return a builder without parameters
     */
    public static Builder<AdamW> builder() {
        return new Builder<>(AdamW::new).weightDecay(0.01).decoupledWeightDecay(true);
    }

    /**
     * Starts an optimizer for these parameters.
     *
     * @param parameters the parameters to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder<AdamW> builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }
}
