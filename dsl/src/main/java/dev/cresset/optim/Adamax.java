package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;

/**
 * Adamax: Adam with the infinity norm of the gradients instead of their mean square. For each parameter {@code p} with gradient
 * {@code g}, at step {@code t}:
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
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        double beta1 = group.beta1();
        List<Tensor> directions = batch.penalizedGradients(group);
        List<Tensor> averages = batch.state("exp_avg");
        List<Tensor> largest = batch.state("exp_inf");

        Aten._foreachLerp_(averages, directions, 1 - beta1);
        Aten._foreachMul_(largest, group.beta2());
        List<Tensor> sizes = Aten._foreachAbs(directions);
        Aten._foreachAdd_(sizes, group.eps());
        Aten._foreachMaximum_(largest, sizes);
        double rate = group.lr() / (1 - CMath.pow(beta1, step));
        Aten._foreachAddcdiv_(batch.parameters(), averages, largest, -rate);
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

    /** Options of Adamax; by default, the learning rate is 2e-3, the betas are 0.9 and 0.999, eps is 1e-8, and there is no weight decay. */
    public static final class Builder extends ForeachBuilder<Adamax, Builder> {

        private Builder() {
            set("lr", 2e-3);
            set("betas", AdamFamilyBuilder.DEFAULT_BETAS);
            set("eps", 1e-8);
            set("weight_decay", 0L);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("capturable", false);
        }

        @Override
        public Builder betas(double beta1, double beta2) {
            return super.betas(beta1, beta2);
        }

        @Override
        public Builder eps(double eps) {
            return super.eps(eps);
        }

        @Override
        public Adamax build() {
            return new Adamax(this);
        }
    }
}
