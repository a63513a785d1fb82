package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;

/**
 * RAdam, Adam that begins without the adaptive part until its variance is known. For each parameter {@code p} with gradient
 * {@code g}, at step {@code t}, where {@code n = 2 / (1 - beta2) - 1}:
 *
 * <pre>
 * g = g + weight decay * p                 (p = p - lr * weight decay * p if decoupled)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g * g
 * r = n - 2 * t * beta2^t / (1 - beta2^t)
 * a = r &gt; 5 ? sqrt((r - 4) * (r - 2) * n / ((n - 4) * (n - 2) * r)) * sqrt(1 - beta2^t) / (sqrt(v) + eps) : 1
 * p = p - lr * m / (1 - beta1^t) * a
 * </pre>
 *
 * <p>Paper: Liu and others, <a href="https://arxiv.org/abs/1908.03265">On the Variance of the Adaptive Learning Rate and Beyond</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.RAdam.html">torch.optim.RAdam</a>
 */
public final class RAdam extends Optimizer {

    private RAdam(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        double step = chunk.nextStep();
        double beta1 = group.number("betas", 0);
        double beta2 = group.number("betas", 1);
        List<Tensor> directions = AdamStep.decayed(group, chunk);
        List<Tensor> averages = chunk.state("exp_avg");
        List<Tensor> squares = chunk.state("exp_avg_sq");
        AdamStep.average(group, averages, squares, directions);

        List<Tensor> updates = Torch._foreachDiv(averages, 1 - CMath.pow(beta1, step));
        Torch._foreachMul_(updates, group.lr());
        double decayed = CMath.pow(beta2, step);
        double limit = 2 / (1 - beta2) - 1;
        double length = limit - 2 * step * decayed / (1 - decayed);
        if (length > 5) {
            List<Tensor> rates = Torch._foreachSqrt(squares);
            Torch._foreachAdd_(rates, group.number("eps"));
            Torch._foreachReciprocal_(rates);
            Torch._foreachMul_(rates, CMath.pow(1 - decayed, 0.5));
            Torch._foreachMul_(updates, rates);
            Torch._foreachMul_(updates, rectification(length, limit));
        }
        Torch._foreachAdd_(chunk.parameters(), updates, -1);
    }

    private static double rectification(double length, double limit) {
        return CMath.pow((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length), 0.5);
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
    public static final class Builder extends ForeachBuilder<RAdam, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("betas", List.of(0.9, 0.999));
            set("eps", 1e-8);
            set("weight_decay", 0.0);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
            set("decoupled_weight_decay", false);
            set("differentiable", false);
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
         * Chooses to take the decay from the parameter itself, as AdamW does, instead of adding it to the gradient; off by default.
         *
         * @param decoupled whether to decouple
         * @return this builder
         */
        public Builder decoupledWeightDecay(boolean decoupled) {
            return set("decoupled_weight_decay", decoupled);
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
        RAdam create() {
            return new RAdam(this);
        }
    }
}
