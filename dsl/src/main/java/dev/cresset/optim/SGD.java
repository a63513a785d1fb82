package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;

/**
 * Stochastic gradient descent, optionally with momentum. For each parameter {@code p} with gradient {@code g}:
 *
 * <pre>
 * g = maximize ? -g : g
 * g = g + weight decay * p
 * b = momentum * b + (1 - dampening) * g     (b = g at the first step)
 * g = nesterov ? g + momentum * b : b        (if there is momentum)
 * p = p - lr * g
 * </pre>
 *
 * <p>The arithmetic is that of PyTorch on the CPU, operation by operation: same gradients, same numbers.
 *
 * {@snippet :
 * SGD optimizer = SGD.builder(net.parameters()).lr(0.1).momentum(0.9).weightDecay(5e-4).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html">torch.optim.SGD</a>
 */
public final class SGD extends Optimizer {

    private static final String MOMENTUM_BUFFER = "momentum_buffer";

    private SGD(Builder builder) {
        super(builder);
    }

    @Override
    boolean computesWithComplex() {
        return true;
    }

    /** Sparse gradients are added where they have values. */
    @Override
    protected void acceptSparse(Tensor gradient) {}

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        double momentum = group.number("momentum");
        if (Boolean.TRUE.equals(group.option("fused"))) {
            fused(group, chunk, momentum);
            return;
        }
        List<Tensor> directions = chunk.penalizedGradients(group);
        if (momentum != 0) {
            List<Tensor> buffers = accumulate(group, chunk, directions, momentum);
            directions = group.flag("nesterov") ? Torch._foreachAdd(directions, buffers, momentum) : buffers;
        }
        Torch._foreachAdd_(chunk.parameters(), directions, -group.lr());
    }

    private static List<Tensor> accumulate(
            ParameterGroup group, Chunk chunk, List<Tensor> directions, double momentum) {
        boolean first = !chunk.has(MOMENTUM_BUFFER);
        List<Tensor> buffers = chunk.state(MOMENTUM_BUFFER);
        if (first) {
            Torch._foreachCopy_(buffers, directions);
        } else {
            Torch._foreachMul_(buffers, momentum);
            Torch._foreachAdd_(buffers, directions, 1 - group.number("dampening"));
        }
        return buffers;
    }

    private static void fused(ParameterGroup group, Chunk chunk, double momentum) {
        boolean first = momentum != 0 && !chunk.has(MOMENTUM_BUFFER);
        Torch._fusedSgd_(
                chunk.parameters(),
                chunk.gradients(),
                momentum == 0 ? List.of() : chunk.state(MOMENTUM_BUFFER),
                group.number("weight_decay"),
                momentum,
                group.lr(),
                group.number("dampening"),
                group.flag("nesterov"),
                group.flag("maximize"),
                first);
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
    public static final class Builder extends ForeachBuilder<SGD, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("momentum", 0.0);
            set("dampening", 0.0);
            set("weight_decay", 0.0);
            set("nesterov", false);
            set("maximize", false);
            set("foreach", null);
            set("differentiable", false);
            set("fused", null);
        }

        /**
         * Sets how much of the steps before goes into a step; 0 by default.
         *
         * @param momentum 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder momentum(double momentum) {
            return set("momentum", Checks.notNegative("momentum", momentum));
        }

        /**
         * Sets how much of the gradient does not go into the momentum; 0 by default.
         *
         * @param dampening usually between 0 and 1
         * @return this builder
         */
        public Builder dampening(double dampening) {
            return set("dampening", dampening);
        }

        /**
         * Chooses Nesterov's momentum, which takes a momentum and no dampening; off by default.
         *
         * @param nesterov whether the momentum is Nesterov's
         * @return this builder
         */
        public Builder nesterov(boolean nesterov) {
            return set("nesterov", nesterov);
        }

        /**
         * Chooses LibTorch's fused operator, which does a step in one pass over memory and rounds differently; off by default.
         *
         * @param fused whether to fuse
         * @return this builder
         */
        public Builder fused(boolean fused) {
            return set("fused", fused);
        }

        @Override
        void check() {
            super.check();
            double momentum = (double) get("momentum");
            double dampening = (double) get("dampening");
            if ((boolean) get("nesterov") && (momentum == 0 || dampening != 0)) {
                throw new IllegalArgumentException("nesterov needs a momentum and no dampening, got a momentum of "
                        + momentum + " and a dampening of " + dampening);
            }
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
        SGD create() {
            return new SGD(this);
        }
    }
}
