package dev.cresset.optim;

import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Limited-memory BFGS, a quasi-Newton method for full batches. A step makes up to {@code maxIter} iterations and computes the loss
 * several times; each direction results from the last {@code historySize} changes of the parameters and of the gradient:
 *
 * {@snippet :
 * try (LBFGS optimizer = LBFGS.builder(net.parameters()).lineSearchFn(LineSearch.STRONG_WOLFE).build()) {
 *     optimizer.step(() -> {
 *         optimizer.zeroGrad();
 *         Tensor loss = criterion.call(net.call(input), target);
 *         loss.backward();
 *         return loss;
 *     });
 * }
 * }
 *
 * <p>It has one parameter group, and needs memory for {@code 2 * historySize + 5} copies of all parameters. The state dict lacks
 * PyTorch's {@code al}, a scratch list that PyTorch creates if it is absent.
 *
 * <p>Source: Schmidt's <a href="https://www.cs.ubc.ca/~schmidtm/Software/minFunc.html">minFunc</a>, which PyTorch follows.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.LBFGS.html">torch.optim.LBFGS</a>
 */
public final class LBFGS extends Optimizer {

    /** Line searches, which find the step size along a direction. */
    public enum LineSearch {
        /** A line search that ends where the strong Wolfe conditions hold. */
        STRONG_WOLFE;

        /** {@return PyTorch's name} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private LBFGS(Builder builder) {
        super(builder);
        if (parameterGroups().size() != 1) {
            throw new IllegalArgumentException(
                    "LBFGS has one parameter group, not " + parameterGroups().size());
        }
    }

    @Override
    protected Shape stateShape(Tensor parameter, String name) {
        return LbfgsState.isScalar(name)
                ? Shape.of()
                : Shape.of(new FlatParameters(parameterGroups().get(0)).numel());
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
        try (var _ = Scope.open()) {
            FlatParameters parameters = new FlatParameters(group);
            ParameterState kept = state().of(group.parameters().get(0));
            return new LbfgsStep(group, parameters, new LbfgsState(kept), closure).run();
        }
    }

    /** Never called, because a step is not made batch by batch. */
    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        stepAll();
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

    /** Options of LBFGS; by default, the learning rate is 1. */
    public static final class Builder extends OptimizerBuilder<LBFGS, Builder> {

        private Builder() {
            set("lr", 1L);
            set("max_iter", 20L);
            set("max_eval", 25L);
            set("tolerance_grad", 1e-7);
            set("tolerance_change", 1e-9);
            set("history_size", 100L);
            set("line_search_fn", null);
        }

        /**
         * Sets the maximum number of iterations per step; 20 by default. This also sets the maximum number of evaluations, to 1.25 times
         * as many.
         *
         * @param maxIter number of iterations
         * @return this builder
         */
        public Builder maxIter(long maxIter) {
            return set("max_iter", maxIter).maxEval(maxIter * 5 / 4);
        }

        /**
         * Sets the maximum number of evaluations of the loss per step; 25 by default.
         *
         * @param maxEval number of evaluations
         * @return this builder
         */
        public Builder maxEval(long maxEval) {
            return set("max_eval", maxEval);
        }

        /**
         * Sets the largest element of the gradient at which a step ends; 1e-7 by default.
         *
         * @param tolerance usually small
         * @return this builder
         */
        public Builder toleranceGrad(double tolerance) {
            return set("tolerance_grad", tolerance);
        }

        /**
         * Sets the change of the loss, or of all parameters, at which a step ends; 1e-9 by default.
         *
         * @param tolerance usually small
         * @return this builder
         */
        public Builder toleranceChange(double tolerance) {
            return set("tolerance_change", tolerance);
        }

        /**
         * Sets the number of remembered changes of the parameters and of the gradient; 100 by default.
         *
         * @param historySize number of changes
         * @return this builder
         */
        public Builder historySize(long historySize) {
            return set("history_size", historySize);
        }

        /**
         * Sets the line search; without one, the default, the learning rate is the step size.
         *
         * @param function the line search, or null for none
         * @return this builder
         */
        public Builder lineSearchFn(LineSearch function) {
            return set("line_search_fn", function == null ? null : function.toString());
        }

        @Override
        public LBFGS build() {
            return new LBFGS(this);
        }
    }
}
