package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CMath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * NAdam, Adam with Nesterov's momentum. For each parameter {@code p} with gradient {@code g}, at step {@code t}:
 *
 * <pre>
 * g = g + weight decay * p                 (p = p - lr * weight decay * p if decoupled)
 * u(t) = beta1 * (1 - 0.96^(t * momentum decay) / 2)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g * g
 * d = sqrt(v / (1 - beta2^t)) + eps
 * p = p - lr * (1 - u(t)) / (1 - u(1) * ... * u(t)) * g / d
 * p = p - lr * u(t + 1) / (1 - u(1) * ... * u(t + 1)) * m / d
 * </pre>
 *
 * <p>Paper: Dozat, <a href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Incorporating Nesterov Momentum into Adam</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.NAdam.html">torch.optim.NAdam</a>
 */
public final class NAdam extends Optimizer {

    private static final String PRODUCT = "mu_product";

    private NAdam(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("step", 0.0);
        numbers.put(PRODUCT, 1.0);
        return numbers;
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        double step = chunk.nextStep();
        double beta2 = group.number("betas", 1);
        List<Tensor> parameters = chunk.parameters();
        List<Tensor> directions = AdamStep.decayed(group, chunk);
        List<Tensor> averages = chunk.state("exp_avg");
        List<Tensor> squares = chunk.state("exp_avg_sq");

        double momentum = momentum(group, step);
        double nextMomentum = momentum(group, step + 1);
        chunk.number(PRODUCT, (float) chunk.number(PRODUCT) * (float) momentum);
        double product = chunk.number(PRODUCT);

        AdamStep.average(group, averages, squares, directions);
        List<Tensor> denominators = Torch._foreachDiv(squares, 1 - CMath.pow(beta2, step));
        Torch._foreachSqrt_(denominators);
        Torch._foreachAdd_(denominators, group.number("eps"));
        double lr = group.lr();
        Torch._foreachAddcdiv_(parameters, directions, denominators, -lr * (1 - momentum) / (1 - product));
        Torch._foreachAddcdiv_(parameters, averages, denominators, -lr * nextMomentum / (1 - product * nextMomentum));
    }

    private static double momentum(ParameterGroup group, double step) {
        return group.number("betas", 0) * (1 - 0.5 * CMath.pow(0.96, step * group.number("momentum_decay")));
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
    public static final class Builder extends ForeachBuilder<NAdam, Builder> {

        private Builder() {
            set("lr", 2e-3);
            set("betas", List.of(0.9, 0.999));
            set("eps", 1e-8);
            set("weight_decay", 0.0);
            set("momentum_decay", 4e-3);
            set("decoupled_weight_decay", false);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
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
         * Sets how fast the momentum grows to its full size; 4e-3 by default.
         *
         * @param momentumDecay 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder momentumDecay(double momentumDecay) {
            return set("momentum_decay", Checks.notNegative("momentum decay", momentumDecay));
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
        NAdam create() {
            return new NAdam(this);
        }
    }
}
