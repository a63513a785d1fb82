package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;

/**
 * RAdam: Adam that uses adaptive step sizes only once their variance is known. For each parameter {@code p} with gradient
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
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        double beta2 = group.beta2();
        Moments moments = Moments.update(group, batch, Moments.decayedGradients(group, batch));

        List<Tensor> updates = Aten._foreachDiv(moments.averages(), 1 - CMath.pow(group.beta1(), step));
        Aten._foreachMul_(updates, group.lr());
        double decayed = CMath.pow(beta2, step);
        double limit = 2 / (1 - beta2) - 1;
        double length = limit - 2 * step * decayed / (1 - decayed);
        if (length > 5) {
            List<Tensor> rates = Aten._foreachSqrt(moments.squares());
            Aten._foreachAdd_(rates, group.eps());
            Aten._foreachReciprocal_(rates);
            Aten._foreachMul_(rates, CMath.pow(1 - decayed, 0.5));
            Aten._foreachMul_(updates, rates);
            Aten._foreachMul_(updates, rectification(length, limit));
        }
        Aten._foreachAdd_(batch.parameters(), updates, -1);
    }

    private static double rectification(double length, double limit) {
        return CMath.pow((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length), 0.5);
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

    /** Options of RAdam; by default, the learning rate is 1e-3. */
    public static final class Builder extends AdamFamilyBuilder<RAdam, Builder> {

        private Builder() {
            super(1e-3);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
            set("decoupled_weight_decay", false);
            set("differentiable", false);
        }

        @Override
        public RAdam build() {
            return new RAdam(this);
        }
    }
}
