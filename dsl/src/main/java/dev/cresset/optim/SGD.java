package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
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
 * <p>The operations are PyTorch's on the CPU, one by one: equal gradients give equal bits.
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

    /** Accepts sparse gradients, which change the parameter where they have values. */
    @Override
    protected void acceptSparse(Tensor gradient) {}

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double momentum = group.momentum();
        if (group.fused()) {
            fused(group, batch, momentum);
            return;
        }
        List<Tensor> directions = batch.penalizedGradients(group);
        if (momentum != 0) {
            List<Tensor> buffers = accumulate(group, batch, directions, momentum);
            directions = group.flag("nesterov") ? Aten._foreachAdd(directions, buffers, momentum) : buffers;
        }
        Aten._foreachAdd_(batch.parameters(), directions, -group.lr());
    }

    private static List<Tensor> accumulate(
            ParameterGroup group, ParameterBatch batch, List<Tensor> directions, double momentum) {
        boolean first = !batch.has(MOMENTUM_BUFFER);
        List<Tensor> buffers = batch.state(MOMENTUM_BUFFER);
        if (first) {
            Aten._foreachCopy_(buffers, directions);
        } else {
            Aten._foreachMul_(buffers, momentum);
            Aten._foreachAdd_(buffers, directions, 1 - group.number("dampening"));
        }
        return buffers;
    }

    private static void fused(ParameterGroup group, ParameterBatch batch, double momentum) {
        boolean first = momentum != 0 && !batch.has(MOMENTUM_BUFFER);
        Aten._fusedSgd_(
                batch.parameters(),
                batch.gradients(),
                momentum == 0 ? List.of() : batch.state(MOMENTUM_BUFFER),
                group.weightDecay(),
                momentum,
                group.lr(),
                group.number("dampening"),
                group.flag("nesterov"),
                group.maximize(),
                first);
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

    /** Options of SGD; by default, the learning rate is 1e-3, without momentum and weight decay. */
    public static final class Builder extends ForeachBuilder<SGD, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("momentum", 0L);
            set("dampening", 0L);
            set("weight_decay", 0L);
            set("nesterov", false);
            set("maximize", false);
            set("foreach", null);
            set("differentiable", false);
            set("fused", null);
        }

        @Override
        public Builder momentum(double momentum) {
            return super.momentum(momentum);
        }

        @Override
        public Builder fused(boolean fused) {
            return super.fused(fused);
        }

        /**
         * Sets the dampening of the momentum: the part of the gradient that does not enter it.
         *
         * @param dampening usually between 0 and 1
         * @return this builder
         */
        public Builder dampening(double dampening) {
            return set("dampening", dampening);
        }

        /**
         * Uses Nesterov momentum, which needs a momentum and no dampening.
         *
         * @param nesterov whether to use Nesterov momentum
         * @return this builder
         */
        public Builder nesterov(boolean nesterov) {
            return set("nesterov", nesterov);
        }

        @Override
        void check() {
            super.check();
            double momentum = ((Number) get("momentum")).doubleValue();
            double dampening = ((Number) get("dampening")).doubleValue();
            Checks.that(
                    !(boolean) get("nesterov") || momentum != 0 && dampening == 0,
                    "nesterov needs a momentum and no dampening, got a momentum of %s and a dampening of %s",
                    momentum,
                    dampening);
        }

        @Override
        public SGD build() {
            return new SGD(this);
        }
    }
}
