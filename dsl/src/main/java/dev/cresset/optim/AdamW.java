package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.List;
import java.util.Map;

/**
 * Adam with the weight decay taken from the parameters themselves, not added to the gradient. For each parameter {@code p} with gradient {@code g}, at step {@code t}:
 *
 * <pre>
 * p = p - lr * weight decay * p
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g * g
 * w = amsgrad ? max(w, v) : v
 * p = p - lr / (1 - beta1^t) * m / (sqrt(w / (1 - beta2^t)) + eps)
 * </pre>
 *
 * <p>Paper: Loshchilov and Hutter, <a href="https://arxiv.org/abs/1711.05101">Decoupled Weight Decay Regularization</a>. The weight decay
 * is 0.01 by default.
 *
 * {@snippet :
 * AdamW optimizer = AdamW.builder(net.parameters()).lr(1e-3).betas(0.9, 0.98).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html">torch.optim.AdamW</a>
 */
public final class AdamW extends Optimizer {

    private AdamW(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        AdamStep.make(group, chunk);
    }

    /** {@return a builder without parameters, for groups with options of their own} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins an optimizer for these parameters.
     *
     * @param parameters what to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }

    /** Collects parameter groups and the options that hold for all of them unless a group has its own. */
    public static final class Builder extends ForeachBuilder<AdamW, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("betas", List.of(0.9, 0.999));
            set("eps", 1e-8);
            set("weight_decay", 0.01);
            set("amsgrad", false);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
            set("differentiable", false);
            set("fused", null);
            set("decoupled_weight_decay", true);
        }

        /**
         * Sets the coefficients of the running averages of the gradient and of its square; 0.9 and 0.999 by default.
         *
         * @param beta1 at least 0 and less than 1
         * @param beta2 at least 0 and less than 1
         * @return this builder
         * @throws IllegalArgumentException if one is outside
         */
        public Builder betas(double beta1, double beta2) {
            return set("betas", Checks.betas(beta1, beta2));
        }

        /**
         * Sets what is added to the denominator against division by zero; 1e-8 by default.
         *
         * @param eps 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder eps(double eps) {
            return set("eps", Checks.notNegative("epsilon", eps));
        }

        /**
         * Chooses AMSGrad, whose denominator never shrinks; off by default.
         *
         * @param amsgrad whether to keep the largest average
         * @return this builder
         */
        public Builder amsgrad(boolean amsgrad) {
            return set("amsgrad", amsgrad);
        }

        /**
         * Chooses LibTorch's fused operator, which does a step in one pass over memory and rounds differently; off by default.
         *
         * @param fused whether to fuse
         * @return this builder
         */
        public Builder fused(boolean fused) {
            return set("fused", fused);
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        Builder another() {
            return new Builder();
        }

        @Override
        AdamW create() {
            return new AdamW(this);
        }
    }
}
