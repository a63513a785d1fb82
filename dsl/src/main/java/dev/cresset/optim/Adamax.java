package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;

/**
 * Adamax, Adam with the largest gradient in the place of the mean square. For each parameter {@code p} with gradient {@code g}, at
 * step {@code t}:
 *
 * <pre>
 * g = g + weight decay * p
 * m = beta1 * m + (1 - beta1) * g
 * u = max(beta2 * u, |g| + eps)
 * p = p - lr / (1 - beta1^t) * m / u
 * </pre>
 *
 * <p>Paper: Kingma and Ba, <a href="https://arxiv.org/abs/1412.6980">Adam: A Method for Stochastic Optimization</a>, section 7.1.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adamax.html">torch.optim.Adamax</a>
 */
public final class Adamax extends Optimizer {

    private Adamax(Builder builder) {
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
        List<Tensor> directions = chunk.penalizedGradients(group);
        List<Tensor> averages = chunk.state("exp_avg");
        List<Tensor> largest = chunk.state("exp_inf");

        Torch._foreachLerp_(averages, directions, 1 - beta1);
        Torch._foreachMul_(largest, group.number("betas", 1));
        List<Tensor> sizes = Torch._foreachAbs(directions);
        Torch._foreachAdd_(sizes, group.number("eps"));
        Torch._foreachMaximum_(largest, sizes);
        double rate = group.lr() / (1 - CMath.pow(beta1, step));
        Torch._foreachAddcdiv_(chunk.parameters(), averages, largest, -rate);
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
    public static final class Builder extends ForeachBuilder<Adamax, Builder> {

        private Builder() {
            set("lr", 2e-3);
            set("betas", List.of(0.9, 0.999));
            set("eps", 1e-8);
            set("weight_decay", 0.0);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("capturable", false);
        }

        /**
         * Sets the coefficients of the running averages of the gradient and of its size; 0.9 and 0.999 by default.
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
         * Sets what is added to the size of a gradient against division by zero; 1e-8 by default.
         *
         * @param eps 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder eps(double eps) {
            return set("eps", Checks.notNegative("epsilon", eps));
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
        Adamax create() {
            return new Adamax(this);
        }
    }
}
