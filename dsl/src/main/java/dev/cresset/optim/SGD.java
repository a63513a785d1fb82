package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
        for (Builder.Group group : builder.groups) {
            addParameterGroup(
                    group.parameters, group.change.apply(builder.options).toMap());
        }
    }

    /** @return a builder without parameters, for groups with options of their own */
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
        return builder().group(parameters, options -> options);
    }

    @Override
    protected void update(ParameterGroup group, Tensor parameter, Tensor gradient) {
        double decay = group.number("weight_decay");
        double momentum = group.number("momentum");
        Tensor direction = group.flag("maximize") ? gradient.neg() : gradient;
        if (decay != 0) {
            direction = direction.add(parameter, decay);
        }
        if (momentum != 0) {
            Tensor buffer = accumulate(group, parameter, direction, momentum);
            direction = group.flag("nesterov") ? direction.add(buffer, momentum) : buffer;
        }
        parameter.add_(direction, -group.lr());
    }

    private Tensor accumulate(ParameterGroup group, Tensor parameter, Tensor direction, double momentum) {
        Tensor buffer = state(parameter, MOMENTUM_BUFFER);
        if (buffer == null) {
            return keepState(parameter, MOMENTUM_BUFFER, direction.detach().clone());
        }
        return buffer.mul_(momentum).add_(direction, 1 - group.number("dampening"));
    }

    /**
     * The options of one group of parameters.
     *
     * @param lr the learning rate, 0 or more; 1e-3 by default
     * @param momentum how much of the steps before goes into a step, 0 or more; 0 by default
     * @param dampening how much of the gradient does not go into the momentum; 0 by default
     * @param weightDecay the factor of the L2 penalty, 0 or more; 0 by default
     * @param nesterov whether the momentum is Nesterov's, which takes a momentum and no dampening; false by default
     * @param maximize whether to climb instead of descending; false by default
     */
    public record Options(
            double lr, double momentum, double dampening, double weightDecay, boolean nesterov, boolean maximize) {

        /** Checks that no option is negative that must not be. */
        public Options {
            Checks.notNegative("learning rate", lr);
            Checks.notNegative("momentum", momentum);
            Checks.notNegative("weight decay", weightDecay);
        }

        /** PyTorch's defaults. */
        public Options() {
            this(1e-3, 0, 0, 0, false, false);
        }

        /** @return these options with that learning rate */
        public Options lr(double lr) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** @return these options with that momentum */
        public Options momentum(double momentum) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** @return these options with that dampening */
        public Options dampening(double dampening) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** @return these options with that weight decay */
        public Options weightDecay(double weightDecay) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** @return these options with or without Nesterov's momentum */
        public Options nesterov(boolean nesterov) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** @return these options, climbing or descending */
        public Options maximize(boolean maximize) {
            return new Options(lr, momentum, dampening, weightDecay, nesterov, maximize);
        }

        /** By PyTorch's names, with those of its options that only choose an implementation at their defaults. */
        Map<String, Object> toMap() {
            if (nesterov && (momentum == 0 || dampening != 0)) {
                throw new IllegalArgumentException("nesterov needs a momentum and no dampening, got a momentum of "
                        + momentum + " and a dampening of " + dampening);
            }
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("lr", lr);
            map.put("momentum", momentum);
            map.put("dampening", dampening);
            map.put("weight_decay", weightDecay);
            map.put("nesterov", nesterov);
            map.put("maximize", maximize);
            map.put("foreach", null);
            map.put("differentiable", false);
            map.put("fused", null);
            return map;
        }
    }

    /** Collects parameter groups and the options that hold for all of them unless a group has its own. */
    public static final class Builder {

        private record Group(List<Tensor> parameters, UnaryOperator<Options> change) {}

        private final List<Group> groups = new ArrayList<>();
        private Options options = new Options();

        private Builder() {}

        /**
         * Adds a group of parameters with options of its own.
         *
         * @param parameters what to train
         * @param change makes the group's options of those that hold for all, for example {@code group -> group.lr(0.01)}
         * @return this builder
         */
        public Builder group(List<Tensor> parameters, UnaryOperator<Options> change) {
            groups.add(new Group(List.copyOf(parameters), change));
            return this;
        }

        /** Sets the learning rate, 0 or more; 1e-3 by default. */
        public Builder lr(double lr) {
            options = options.lr(lr);
            return this;
        }

        /** Sets how much of the steps before goes into a step, 0 or more; 0 by default. */
        public Builder momentum(double momentum) {
            options = options.momentum(momentum);
            return this;
        }

        /** Sets how much of the gradient does not go into the momentum; 0 by default. */
        public Builder dampening(double dampening) {
            options = options.dampening(dampening);
            return this;
        }

        /** Sets the factor of the L2 penalty, 0 or more; 0 by default. */
        public Builder weightDecay(double weightDecay) {
            options = options.weightDecay(weightDecay);
            return this;
        }

        /** Chooses Nesterov's momentum, which takes a momentum and no dampening; off by default. */
        public Builder nesterov(boolean nesterov) {
            options = options.nesterov(nesterov);
            return this;
        }

        /** Chooses to climb instead of descending; off by default. */
        public Builder maximize(boolean maximize) {
            options = options.maximize(maximize);
            return this;
        }

        /**
         * @return the optimizer
         * @throws IllegalArgumentException if a group has no parameters, a parameter is no leaf or appears twice, or options do
         *     not go together
         */
        public SGD build() {
            return new SGD(this);
        }
    }
}
