package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Map;

/**
 * Adadelta, whose step sizes have the unit of the parameters. For each parameter {@code p} with gradient {@code g}:
 *
 * <pre>
 * g = g + weight decay * p
 * v = rho * v + (1 - rho) * g * g
 * d = sqrt(u + eps) / sqrt(v + eps) * g
 * u = rho * u + (1 - rho) * d * d
 * p = p - lr * d
 * </pre>
 *
 * <p>Paper: Zeiler, <a href="https://arxiv.org/abs/1212.5701">ADADELTA: An Adaptive Learning Rate Method</a>. The learning rate is 1 by
 * default.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html">torch.optim.Adadelta</a>
 */
public final class Adadelta extends Optimizer {

    private Adadelta(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        chunk.nextStep();
        double rho = group.number("rho");
        double eps = group.number("eps");
        List<Tensor> directions = chunk.penalizedGradients(group);
        List<Tensor> squares = chunk.state("square_avg");
        List<Tensor> changes = chunk.state("acc_delta");

        Torch._foreachMul_(squares, rho);
        Torch._foreachAddcmul_(squares, directions, directions, 1 - rho);
        List<Tensor> deviations = Torch._foreachAdd(squares, eps);
        Torch._foreachSqrt_(deviations);
        List<Tensor> deltas = Torch._foreachAdd(changes, eps);
        Torch._foreachSqrt_(deltas);
        Torch._foreachDiv_(deltas, deviations);
        Torch._foreachMul_(deltas, directions);
        Torch._foreachMul_(changes, rho);
        Torch._foreachAddcmul_(changes, deltas, deltas, 1 - rho);
        Torch._foreachAdd_(chunk.parameters(), deltas, -group.lr());
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
    public static final class Builder extends ForeachBuilder<Adadelta, Builder> {

        private Builder() {
            set("lr", 1.0);
            set("rho", 0.9);
            set("eps", 1e-6);
            set("weight_decay", 0.0);
            set("maximize", false);
            set("capturable", false);
            set("foreach", null);
            set("differentiable", false);
        }

        /**
         * Sets the coefficient of the running averages of squares; 0.9 by default.
         *
         * @param rho from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is outside
         */
        public Builder rho(double rho) {
            return set("rho", Checks.check(rho >= 0 && rho <= 1, "a rho is between 0 and 1", rho));
        }

        /**
         * Sets what is added to the denominator against division by zero; 1e-6 by default.
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
        Adadelta create() {
            return new Adadelta(this);
        }
    }
}
