package dev.cresset.optim;

import dev.cresset.Complex;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.Map;

/**
 * Resilient backpropagation, which looks at the signs of gradients only; for full batches. For each number {@code p} with gradient
 * {@code g}, where {@code h} is the gradient of the step before:
 *
 * <pre>
 * s = g * h &gt; 0 ? min(s * eta plus, largest step) : g * h &lt; 0 ? max(s * eta minus, smallest step) : s
 * g = g * h &lt; 0 ? 0 : g
 * p = p - sign(g) * s                      (s is the learning rate at first)
 * </pre>
 *
 * <p>Paper: Riedmiller and Braun, <a href="https://doi.org/10.1109/ICNN.1993.298623">A Direct Adaptive Method for Faster Backpropagation
 * Learning: The RPROP Algorithm</a>. The learning rate is 0.01 by default.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Rprop.html">torch.optim.Rprop</a>
 */
public final class Rprop extends Optimizer {

    private Rprop(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateNumbers(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        chunk.nextStep();
        List<Tensor> gradients = chunk.gradients(group);
        List<Tensor> previous = chunk.state("prev");
        double lr = group.lr();
        List<Tensor> stepSizes = chunk.state("step_size", parameter -> full(parameter, lr));
        for (int i = 0; i < chunk.size(); i++) {
            update(group, chunk.parameters().get(i), gradients.get(i), previous.get(i), stepSizes.get(i));
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
    public static final class Builder extends OptimizerBuilder<Rprop, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("etas", List.of(0.5, 1.2));
            set("step_sizes", List.of(1e-6, 50.0));
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("capturable", false);
        }

        /**
         * Sets by what a step size is multiplied when a gradient changes its sign, and when it does not; 0.5 and 1.2 by default.
         *
         * @param minus between 0 and 1
         * @param plus more than 1
         * @return this builder
         * @throws IllegalArgumentException if one is outside
         */
        public Builder etas(double minus, double plus) {
            return set("etas", etasOf(minus, plus));
        }

        /**
         * Sets the smallest and the largest step size; 1e-6 and 50 by default.
         *
         * @param smallest the least
         * @param largest the most
         * @return this builder
         */
        public Builder stepSizes(double smallest, double largest) {
            return set("step_sizes", List.of(smallest, largest));
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

        /**
         * Chooses how many parameters are changed together: all of the group (true), or each alone (false). The results are the same.
         *
         * @param foreach whether to change all together
         * @return this builder
         */
        public Builder foreach(boolean foreach) {
            return set("foreach", foreach);
        }

        private static List<Double> etasOf(double minus, double plus) {
            Checks.check(minus > 0 && minus < 1, "the first eta is between 0 and 1", minus);
            Checks.check(plus > 1, "the second eta is more than 1", plus);
            return List.of(minus, plus);
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
        Rprop create() {
            return new Rprop(this);
        }
    }
}
