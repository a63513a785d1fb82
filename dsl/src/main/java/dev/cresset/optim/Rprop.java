package dev.cresset.optim;

import dev.cresset.Complex;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * Rprop, resilient backpropagation: only the signs of gradients count; for full batches. For each element {@code p} with gradient
 * {@code g}, where {@code h} is the gradient of the step before:
 *
 * <pre>
 * s = g * h &gt; 0 ? min(s * eta plus, largest step) : g * h &lt; 0 ? max(s * eta minus, smallest step) : s
 * g = g * h &lt; 0 ? 0 : g
 * p = p - sign(g) * s                      (s is initially the learning rate)
 * </pre>
 *
 * <p>Paper: Riedmiller and Braun, <a href="https://doi.org/10.1109/ICNN.1993.298623">A Direct Adaptive Method for Faster Backpropagation
 * Learning: The RPROP Algorithm</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Rprop.html">torch.optim.Rprop</a>
 */
public final class Rprop extends Optimizer {

    private Rprop(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        batch.nextStep();
        List<Tensor> gradients = batch.gradients(group);
        List<Tensor> previous = batch.state("prev");
        double lr = group.lr();
        List<Tensor> stepSizes = batch.state("step_size", parameter -> full(parameter, lr));
        for (int i = 0; i < batch.size(); i++) {
            update(group, batch.parameters().get(i), gradients.get(i), previous.get(i), stepSizes.get(i));
        }
    }

    private static Tensor full(Tensor parameter, double lr) {
        return Torch.fullLike(parameter, parameter.dtype().isComplex() ? new Complex(lr, lr) : (Number) lr);
    }

    private static void update(
            ParameterGroup group, Tensor parameter, Tensor gradient, Tensor previous, Tensor stepSize) {
        Tensor agreement = gradient.mul(previous);
        Tensor reversed = agreement.lt(0);
        Tensor factors = agreement.sign_();
        Tensor same = factors.eq(0);
        factors.maskedFill_(factors.gt(0), group.number("etas", 1))
                .maskedFill_(reversed, group.number("etas", 0))
                .maskedFill_(same, 1);
        stepSize.mul_(factors).clamp_(group.number("step_sizes", 0), group.number("step_sizes", 1));
        previous.copy_(gradient).maskedFill_(reversed, 0);
        parameter.addcmul_(previous.sign(), stepSize, -1);
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

    /** Options of Rprop; by default, the learning rate is 0.01, the etas are 0.5 and 1.2, and the step sizes are between 1e-6 and 50. */
    public static final class Builder extends OptimizerBuilder<Rprop, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("etas", List.of(0.5, 1.2));
            set("step_sizes", List.of(1e-6, 50L));
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("capturable", false);
        }

        @Override
        public Builder maximize(boolean maximize) {
            return super.maximize(maximize);
        }

        @Override
        public Builder foreach(boolean foreach) {
            return super.foreach(foreach);
        }

        /**
         * Sets the factors of a step size: for a gradient that changes its sign, and for one that does not.
         *
         * @param minus between 0 and 1
         * @param plus more than 1
         * @return this builder
         * @throws IllegalArgumentException if one is out of range
         */
        public Builder etas(double minus, double plus) {
            return set("etas", etasOf(minus, plus));
        }

        /**
         * Sets the bounds of the step sizes.
         *
         * @param min the smallest step size
         * @param max the largest step size
         * @return this builder
         */
        public Builder stepSizes(double min, double max) {
            return set("step_sizes", List.of(min, max));
        }

        private static List<Double> etasOf(double minus, double plus) {
            return List.of(
                    Checks.value(minus, minus > 0 && minus < 1, "the first eta is between 0 and 1"),
                    Checks.value(plus, plus > 1, "the second eta is more than 1"));
        }

        @Override
        public Rprop build() {
            return new Rprop(this);
        }
    }
}
