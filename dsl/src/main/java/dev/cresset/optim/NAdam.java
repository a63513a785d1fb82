package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import dev.cresset.internal.Checks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * NAdam: Adam with Nesterov momentum. For each parameter {@code p} with gradient {@code g}, at step {@code t}:
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
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("step", 0.0);
        numbers.put(PRODUCT, 1.0);
        return numbers;
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        List<Tensor> parameters = batch.parameters();
        List<Tensor> directions = Moments.decayedGradients(group, batch);
        Moments moments = Moments.update(group, batch, directions);

        double momentum = momentum(group, step);
        double nextMomentum = momentum(group, step + 1);
        batch.scalar(PRODUCT, (float) batch.scalar(PRODUCT) * (float) momentum);
        double product = batch.scalar(PRODUCT);

        List<Tensor> denominators = Aten._foreachDiv(moments.squares(), 1 - CMath.pow(group.beta2(), step));
        Aten._foreachSqrt_(denominators);
        Aten._foreachAdd_(denominators, group.eps());
        double lr = group.lr();
        Aten._foreachAddcdiv_(parameters, directions, denominators, -lr * (1 - momentum) / (1 - product));
        Aten._foreachAddcdiv_(
                parameters, moments.averages(), denominators, -lr * nextMomentum / (1 - product * nextMomentum));
    }

    private static double momentum(ParameterGroup group, double step) {
        return group.beta1() * (1 - 0.5 * CMath.pow(0.96, step * group.number("momentum_decay")));
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

    /** Options of NAdam; by default, the learning rate is 2e-3. */
    public static final class Builder extends AdamFamilyBuilder<NAdam, Builder> {

        private Builder() {
            super(2e-3);
            set("momentum_decay", 4e-3);
            set("decoupled_weight_decay", false);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
            set("differentiable", false);
        }

        /**
         * Sets the decay of the momentum; 4e-3 by default.
         *
         * @param momentumDecay 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder momentumDecay(double momentumDecay) {
            return set("momentum_decay", Checks.notNegative("momentum decay", momentumDecay));
        }

        @Override
        public NAdam build() {
            return new NAdam(this);
        }
    }
}
