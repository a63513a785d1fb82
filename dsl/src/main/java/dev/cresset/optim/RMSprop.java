package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Map;

/**
 * RMSprop, which divides by the root of a running average of squared gradients. For each parameter {@code p} with gradient {@code g}:
 *
 * <pre>
 * g = g + weight decay * p
 * v = alpha * v + (1 - alpha) * g * g
 * a = alpha * a + (1 - alpha) * g          (if centered)
 * d = g / (sqrt(centered ? v - a * a : v) + eps)
 * b = momentum * b + d                     (b = d without momentum)
 * p = p - lr * b
 * </pre>
 *
 * <p>Source: Hinton's <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">lecture notes</a>; the centered
 * form is of Graves, <a href="https://arxiv.org/abs/1308.0850">Generating Sequences With Recurrent Neural Networks</a>. The learning
 * rate is 0.01 by default.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html">torch.optim.RMSprop</a>
 */
public final class RMSprop extends Optimizer {

    private RMSprop(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        chunk.nextStep();
        double alpha = group.number("alpha");
        double momentum = group.number("momentum");
        List<Tensor> directions = chunk.penalizedGradients(group);
        List<Tensor> squares = chunk.state("square_avg");
        Torch._foreachMul_(squares, alpha);
        Torch._foreachAddcmul_(squares, directions, directions, 1 - alpha);
        // PyTorch makes the buffer before the average of gradients.
        List<Tensor> buffers = momentum > 0 ? chunk.state("momentum_buffer") : null;
        List<Tensor> deviations = deviations(group, chunk, squares, directions, alpha);
        Torch._foreachAdd_(deviations, group.number("eps"));

        if (buffers == null) {
            Torch._foreachAddcdiv_(chunk.parameters(), directions, deviations, -group.lr());
            return;
        }
        Torch._foreachMul_(buffers, momentum);
        Torch._foreachAddcdiv_(buffers, directions, deviations, 1);
        Torch._foreachAdd_(chunk.parameters(), buffers, -group.lr());
    }

    private static List<Tensor> deviations(
            ParameterGroup group, Chunk chunk, List<Tensor> squares, List<Tensor> directions, double alpha) {
        if (!group.flag("centered")) {
            return Torch._foreachSqrt(squares);
        }
        List<Tensor> averages = chunk.state("grad_avg");
        Torch._foreachLerp_(averages, directions, 1 - alpha);
        List<Tensor> variances = Torch._foreachAddcmul(squares, averages, averages, -1);
        Torch._foreachSqrt_(variances);
        return variances;
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
    public static final class Builder extends ForeachBuilder<RMSprop, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("momentum", 0.0);
            set("alpha", 0.99);
            set("eps", 1e-8);
            set("centered", false);
            set("weight_decay", 0.0);
            set("capturable", false);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
        }

        /**
         * Sets the coefficient of the running averages; 0.99 by default.
         *
         * @param alpha 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder alpha(double alpha) {
            return set("alpha", Checks.notNegative("smoothing constant", alpha));
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
         * Sets how much of the steps before goes into a step; 0 by default.
         *
         * @param momentum 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder momentum(double momentum) {
            return set("momentum", Checks.notNegative("momentum", momentum));
        }

        /**
         * Chooses to divide by an estimate of the standard deviation; off by default.
         *
         * @param centered whether to take the mean away
         * @return this builder
         */
        public Builder centered(boolean centered) {
            return set("centered", centered);
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
        RMSprop create() {
            return new RMSprop(this);
        }
    }
}
