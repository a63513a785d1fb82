package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * RMSprop: division by the root of a running average of squared gradients. For each parameter {@code p} with gradient {@code g}:
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
 * <p>Source: Hinton's <a href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">lecture notes</a>; for the
 * centered form Graves, <a href="https://arxiv.org/abs/1308.0850">Generating Sequences With Recurrent Neural Networks</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html">torch.optim.RMSprop</a>
 */
public final class RMSprop extends Optimizer {

    private RMSprop(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        batch.nextStep();
        double alpha = group.number("alpha");
        double momentum = group.momentum();
        List<Tensor> directions = batch.penalizedGradients(group);
        List<Tensor> squares = batch.state("square_avg");
        Aten._foreachMul_(squares, alpha);
        Aten._foreachAddcmul_(squares, directions, directions, 1 - alpha);
        // PyTorch creates the buffer before the average of gradients.
        List<Tensor> buffers = momentum > 0 ? batch.state("momentum_buffer") : null;
        List<Tensor> deviations = deviations(group, batch, squares, directions, alpha);
        Aten._foreachAdd_(deviations, group.eps());

        if (buffers == null) {
            Aten._foreachAddcdiv_(batch.parameters(), directions, deviations, -group.lr());
            return;
        }
        Aten._foreachMul_(buffers, momentum);
        Aten._foreachAddcdiv_(buffers, directions, deviations, 1);
        Aten._foreachAdd_(batch.parameters(), buffers, -group.lr());
    }

    private static List<Tensor> deviations(
            ParameterGroup group, ParameterBatch batch, List<Tensor> squares, List<Tensor> directions, double alpha) {
        if (!group.flag("centered")) {
            return Aten._foreachSqrt(squares);
        }
        List<Tensor> averages = batch.state("grad_avg");
        Aten._foreachLerp_(averages, directions, 1 - alpha);
        List<Tensor> variances = Aten._foreachAddcmul(squares, averages, averages, -1);
        Aten._foreachSqrt_(variances);
        return variances;
    }

    /**
     * Starts an optimizer whose parameter groups are added one by one.
     *
     * @return a builder without parameters
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts an optimizer for these parameters.
     *
     * @param parameters the parameters to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }

    /** Options of RMSprop; by default, the learning rate is 0.01, alpha 0.99, eps 1e-8, without momentum and weight decay. */
    public static final class Builder extends ForeachBuilder<RMSprop, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("momentum", 0L);
            set("alpha", 0.99);
            set("eps", 1e-8);
            set("centered", false);
            set("weight_decay", 0L);
            set("capturable", false);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
        }

        @Override
        public Builder momentum(double momentum) {
            return super.momentum(momentum);
        }

        @Override
        public Builder eps(double eps) {
            return super.eps(eps);
        }

        /**
         * Sets the coefficient of the running averages.
         *
         * @param alpha 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder alpha(double alpha) {
            return set("alpha", Checks.notNegative("smoothing constant", alpha));
        }

        /**
         * Divides by an estimate of the standard deviation instead of the root mean square.
         *
         * @param centered whether to subtract the mean gradient
         * @return this builder
         */
        public Builder centered(boolean centered) {
            return set("centered", centered);
        }

        @Override
        public RMSprop build() {
            return new RMSprop(this);
        }
    }
}
