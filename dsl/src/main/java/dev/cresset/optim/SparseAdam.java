package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * SparseAdam: Adam for sparse gradients, such as those of an embedding; averages and parameters change only where a gradient has values.
 * For each such element {@code p} with gradient {@code g}, at step {@code t} of the whole parameter:
 *
 * <pre>
 * m = m + (1 - beta1) * (g - m)
 * v = v + (1 - beta2) * (g * g - v)
 * p = p - lr * sqrt(1 - beta2^t) / (1 - beta1^t) * m / (sqrt(v) + eps)
 * </pre>
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SparseAdam.html">torch.optim.SparseAdam</a>
 */
public final class SparseAdam extends Optimizer {

    private SparseAdam(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void checkParameter(Tensor parameter) {
        if (parameter.layout() != Layout.STRIDED) {
            throw new IllegalArgumentException(
                    "SparseAdam trains dense parameters only, got one of layout " + parameter.layout());
        }
        if (parameter.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "SparseAdam trains real parameters only, got one of " + parameter.dtype());
        }
    }

    /** Accepts sparse gradients; {@link #update} refuses all others. */
    @Override
    protected void acceptSparse(Tensor gradient) {}

    @Override
    boolean countsPlainly() {
        return true;
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        List<Tensor> averages = batch.state("exp_avg");
        List<Tensor> squares = batch.state("exp_avg_sq");
        for (int i = 0; i < batch.size(); i++) {
            Tensor gradient = batch.gradients().get(i);
            if (gradient.layout() == Layout.STRIDED) {
                throw new IllegalArgumentException("SparseAdam takes sparse gradients only, Adam takes dense ones");
            }
            Tensor direction = (group.maximize() ? gradient.neg() : gradient).coalesce();
            if (Aten._values(direction).numel() > 0) {
                update(group, batch.parameters().get(i), direction, averages.get(i), squares.get(i), step);
            }
        }
    }

    private static void update(
            ParameterGroup group, Tensor parameter, Tensor gradient, Tensor average, Tensor square, double step) {
        double beta1 = group.beta1();
        double beta2 = group.beta2();
        Tensor values = Aten._values(gradient);
        Tensor averages = approach(average, gradient, values, 1 - beta1);
        Tensor squares = approach(square, gradient, values.pow(2), 1 - beta2);
        double size = group.lr() * Math.sqrt(1 - CMath.pow(beta2, step)) / (1 - CMath.pow(beta1, step));
        Tensor denominators = squares.sqrt_().add_(group.eps());
        parameter.add_(
                SparseValues.withValues(gradient, averages.div_(denominators).mul(-size)));
    }

    /** Moves an average toward a target where the gradient has values, and returns the new values there. */
    private static Tensor approach(Tensor average, Tensor gradient, Tensor target, double weight) {
        Tensor old = Aten._values(average.sparseMask(gradient));
        Tensor change = target.sub(old).mul_(weight);
        average.add_(SparseValues.withValues(gradient, change));
        return change.add(old);
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

    /** Options of SparseAdam; by default, the learning rate is 1e-3, the betas are 0.9 and 0.999, and eps is 1e-8. */
    public static final class Builder extends OptimizerBuilder<SparseAdam, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("betas", AdamFamilyBuilder.DEFAULT_BETAS);
            set("eps", 1e-8);
            set("maximize", false);
        }

        @Override
        public Builder betas(double beta1, double beta2) {
            return super.betas(beta1, beta2);
        }

        @Override
        public Builder maximize(boolean maximize) {
            return super.maximize(maximize);
        }

        /**
         * {@inheritDoc}
         *
         * @param lr more than 0
         * @throws IllegalArgumentException if it is not positive
         */
        @Override
        public Builder lr(double lr) {
            return set("lr", Checks.positive("learning rate", lr));
        }

        /**
         * {@inheritDoc}
         *
         * @param eps more than 0
         * @throws IllegalArgumentException if it is not positive
         */
        @Override
        public Builder eps(double eps) {
            return set("eps", Checks.positive("epsilon", eps));
        }

        @Override
        public SparseAdam build() {
            return new SparseAdam(this);
        }
    }
}
