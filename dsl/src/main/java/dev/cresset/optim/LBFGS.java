package dev.cresset.optim;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.List;
import java.util.function.Supplier;

/**
 * Limited-memory BFGS, a quasi-Newton method for full batches. A step runs up to {@code maxIter} iterations, each along a direction
 * that the last {@code historySize} changes of the parameters and of the gradient give, and computes the loss several times:
 *
 * {@snippet :
 * try (LBFGS optimizer = LBFGS.builder(net.parameters()).lineSearchFn("strong_wolfe").build()) {
 *     optimizer.step(() -> {
 *         optimizer.zeroGrad();
 *         Tensor loss = criterion.forward(net.forward(input), target);
 *         loss.backward();
 *         return loss;
 *     });
 * }
 * }
 *
 * <p>It has one group of parameters, and needs memory for {@code 2 * historySize + 5} copies of them all. The state dict lacks
 * PyTorch's {@code al}, a scratch list that PyTorch makes anew where it is absent.
 *
 * <p>Source: Schmidt's <a href="https://www.cs.ubc.ca/~schmidtm/Software/minFunc.html">minFunc</a>, which PyTorch follows. The learning
 * rate is 1 by default.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.LBFGS.html">torch.optim.LBFGS</a>
 */
public final class LBFGS extends Optimizer {

    private LBFGS(Builder builder) {
        super(builder);
        if (parameterGroups().size() != 1) {
            throw new IllegalArgumentException(
                    "LBFGS has one parameter group, not " + parameterGroups().size());
        }
    }

    @Override
    protected long[] stateShape(Tensor parameter, String name) {
        return LbfgsState.isScalar(name)
                ? new long[0]
                : new long[] {new FlatParameters(parameterGroups().get(0)).numel()};
    }

    @Override
    boolean keepsPlainNumber(String name) {
        return LbfgsState.isNumber(name);
    }

    @Override
    void stepAll() {
        throw new UnsupportedOperationException("LBFGS computes the loss several times in a step: call step(closure)");
    }

    @Override
    Tensor stepAll(Supplier<Tensor> closure) {
        ParameterGroup group = parameterGroups().get(0);
        try (Scope _ = Scope.open()) {
            FlatParameters parameters = new FlatParameters(group);
            ParameterState kept = stateOf(group.parameters().get(0));
            return new LbfgsStep(group, parameters, new LbfgsState(kept), closure).run();
        }
    }

    /** Not called: a step is not made parameter by parameter. */
    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        stepAll();
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
    public static final class Builder extends OptimizerBuilder<LBFGS, Builder> {

        private Builder() {
            set("lr", 1.0);
            set("max_iter", 20L);
            set("max_eval", 25L);
            set("tolerance_grad", 1e-7);
            set("tolerance_change", 1e-9);
            set("history_size", 100L);
            set("line_search_fn", null);
        }

        /**
         * Sets the most iterations of a step; 20 by default. It sets the most evaluations too, to one and a quarter of them.
         *
         * @param maxIter a count
         * @return this builder
         */
        public Builder maxIter(long maxIter) {
            return set("max_iter", maxIter).maxEval(maxIter * 5 / 4);
        }

        /**
         * Sets the most evaluations of the loss in a step; one and a quarter of the iterations by default.
         *
         * @param maxEval a count
         * @return this builder
         */
        public Builder maxEval(long maxEval) {
            return set("max_eval", maxEval);
        }

        /**
         * Sets how small the largest number of the gradient ends a step; 1e-7 by default.
         *
         * @param tolerance usually small
         * @return this builder
         */
        public Builder toleranceGrad(double tolerance) {
            return set("tolerance_grad", tolerance);
        }

        /**
         * Sets how small a change of the loss or of all parameters ends a step; 1e-9 by default.
         *
         * @param tolerance usually small
         * @return this builder
         */
        public Builder toleranceChange(double tolerance) {
            return set("tolerance_change", tolerance);
        }

        /**
         * Sets how many changes are remembered; 100 by default.
         *
         * @param historySize a count
         * @return this builder
         */
        public Builder historySize(long historySize) {
            return set("history_size", historySize);
        }

        /**
         * Chooses a line search: {@code strong_wolfe}, or null, the default, for steps of the learning rate.
         *
         * @param function the name
         * @return this builder
         * @throws IllegalArgumentException if there is no such line search
         */
        public Builder lineSearchFn(String function) {
            return set("line_search_fn", functionOf(function));
        }

        private static String functionOf(String function) {
            if (function != null && !function.equals("strong_wolfe")) {
                throw new IllegalArgumentException("'" + function + "' is no line search, 'strong_wolfe' is");
            }
            return function;
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
        LBFGS create() {
            return new LBFGS(this);
        }
    }
}
