package dev.cresset.optim;

import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;

/**
 * Adam for sparse gradients, such as those of an embedding: averages and parameters change only where a gradient has values. For each
 * such number {@code p} with gradient {@code g}, at step {@code t} of the whole parameter:
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
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
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

    /** All gradients are sparse here. */
    @Override
    protected void acceptSparse(Tensor gradient) {}

    @Override
    boolean countsPlainly() {
        return true;
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        double step = chunk.nextStep();
        List<Tensor> averages = chunk.state("exp_avg");
        List<Tensor> squares = chunk.state("exp_avg_sq");
        for (int i = 0; i < chunk.size(); i++) {
            Tensor gradient = chunk.gradients().get(i);
            if (gradient.layout() == Layout.STRIDED) {
                throw new IllegalArgumentException("SparseAdam takes sparse gradients only, Adam takes dense ones");
            }
            Tensor direction = (group.flag("maximize") ? gradient.neg() : gradient).coalesce();
            if (direction._values().numel() > 0) {
                update(group, chunk.parameters().get(i), direction, averages.get(i), squares.get(i), step);
            }
        }
    }

    private static void update(
            ParameterGroup group, Tensor parameter, Tensor gradient, Tensor average, Tensor square, double step) {
        double beta1 = group.number("betas", 0);
        double beta2 = group.number("betas", 1);
        Tensor values = gradient._values();
        Tensor averages = approach(average, gradient, values, 1 - beta1);
        Tensor squares = approach(square, gradient, values.pow(2), 1 - beta2);
        double size = group.lr() * Math.sqrt(1 - CMath.pow(beta2, step)) / (1 - CMath.pow(beta1, step));
        Tensor denominators = squares.sqrt_().add_(group.number("eps"));
        parameter.add_(
                SparseValues.withValues(gradient, averages.div_(denominators).mul(-size)));
    }

    /** Moves the average towards the target where the gradient has values, and returns its new values there. */
    private static Tensor approach(Tensor average, Tensor gradient, Tensor target, double weight) {
        Tensor old = average.sparseMask(gradient)._values();
        Tensor change = target.sub(old).mul_(weight);
        average.add_(SparseValues.withValues(gradient, change));
        return change.add(old);
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
    public static final class Builder extends OptimizerBuilder<SparseAdam, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("betas", List.of(0.9, 0.999));
            set("eps", 1e-8);
            set("maximize", false);
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
         * @param eps more than 0
         * @return this builder
         * @throws IllegalArgumentException if it is not
         */
        public Builder eps(double eps) {
            return set("eps", Checks.positive("epsilon", eps));
        }

        /**
         * Chooses to climb instead of descending; off by default.
         *
         * @param maximize whether to climb
         * @return this builder
         */
        public Builder maximize(boolean maximize) {
            return set("maximize", maximize);
        }

        @Override
        public Builder lr(double lr) {
            return set("lr", Checks.positive("learning rate", lr));
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
        SparseAdam create() {
            return new SparseAdam(this);
        }
    }
}
