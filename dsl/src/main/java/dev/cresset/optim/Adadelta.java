package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * Adadelta: steps in the unit of the parameters, from running averages of squared gradients and of squared steps. For each parameter
 * {@code p} with gradient {@code g}:
 *
 * <pre>
 * g = g + weight decay * p
 * v = rho * v + (1 - rho) * g * g
 * d = sqrt(u + eps) / sqrt(v + eps) * g
 * u = rho * u + (1 - rho) * d * d
 * p = p - lr * d
 * </pre>
 *
 * <p>Paper: Zeiler, <a href="https://arxiv.org/abs/1212.5701">ADADELTA: An Adaptive Learning Rate Method</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html">torch.optim.Adadelta</a>
 */
public final class Adadelta extends Optimizer {

    private Adadelta(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        batch.nextStep();
        double rho = group.number("rho");
        double eps = group.eps();
        List<Tensor> directions = batch.penalizedGradients(group);
        List<Tensor> squares = batch.state("square_avg");
        List<Tensor> changes = batch.state("acc_delta");

        Aten._foreachMul_(squares, rho);
        Aten._foreachAddcmul_(squares, directions, directions, 1 - rho);
        List<Tensor> deviations = Aten._foreachAdd(squares, eps);
        Aten._foreachSqrt_(deviations);
        List<Tensor> deltas = Aten._foreachAdd(changes, eps);
        Aten._foreachSqrt_(deltas);
        Aten._foreachDiv_(deltas, deviations);
        Aten._foreachMul_(deltas, directions);
        Aten._foreachMul_(changes, rho);
        Aten._foreachAddcmul_(changes, deltas, deltas, 1 - rho);
        Aten._foreachAdd_(batch.parameters(), deltas, -group.lr());
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

    /** Options of Adadelta; by default, the learning rate is 1, rho is 0.9, eps is 1e-6, and there is no weight decay. */
    public static final class Builder extends ForeachBuilder<Adadelta, Builder> {

        private Builder() {
            set("lr", 1.0);
            set("rho", 0.9);
            set("eps", 1e-6);
            set("weight_decay", 0L);
            set("maximize", false);
            set("capturable", false);
            set("foreach", null);
            set("differentiable", false);
        }

        @Override
        public Builder eps(double eps) {
            return super.eps(eps);
        }

        /**
         * Sets the coefficient of the running averages of squares.
         *
         * @param rho from 0 to 1
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder rho(double rho) {
            return set("rho", Checks.value(rho, rho >= 0 && rho <= 1, "a rho is between 0 and 1"));
        }

        @Override
        public Adadelta build() {
            return new Adadelta(this);
        }
    }
}
