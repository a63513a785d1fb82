package dev.cresset.optim;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.List;
import java.util.function.Supplier;

/** One step of {@link LBFGS}, with the operations of PyTorch's. */
final class LbfgsStep {

    private final ParameterGroup group;
    private final FlatParameters parameters;
    private final LbfgsState state;
    private final Supplier<Tensor> closure;
    private final double toleranceChange;
    private final LbfgsScalar toleranceGrad;
    private final long maxEval;
    private Tensor gradient;
    private double loss;
    private long evaluations = 1;

    LbfgsStep(ParameterGroup group, FlatParameters parameters, LbfgsState state, Supplier<Tensor> closure) {
        this.group = group;
        this.parameters = parameters;
        this.state = state;
        this.closure = closure;
        this.toleranceChange = group.number("tolerance_change");
        this.toleranceGrad = LbfgsScalar.of(group.number("tolerance_grad"));
        this.maxEval = (long) group.number("max_eval");
    }

    /** Makes the step, and returns the first loss, moved to the outer scope. */
    Tensor run() {
        Tensor first;
        try (var _ = Torch.enableGrad()) {
            first = closure.get();
        }
        loss = first.item();
        state.count("func_evals", 1);
        gradient = parameters.gradient();
        if (!isOptimal()) {
            iterate();
        }
        return first.moveToOuterScope();
    }

    private void iterate() {
        long maxIter = (long) group.number("max_iter");
        long iteration = 0;
        boolean goesOn = true;
        while (goesOn && iteration < maxIter) {
            iteration++;
            goesOn = advance(iteration == maxIter);
        }
    }

    /** Makes one iteration, and returns whether another may follow. */
    private boolean advance(boolean last) {
        boolean first = state.count("n_iter", 1) == 1;
        Tensor direction = first ? begin() : LbfgsDirection.of(group, state, gradient);
        state.tensor("d", direction);
        state.tensor("prev_flat_grad", gradient.clone());
        double lossBefore = loss;
        state.number("prev_loss", loss);
        state.real("t", first ? firstSize() : LbfgsScalar.of(group.lr()));
        LbfgsScalar slope = LbfgsScalar.of(gradient.dot(direction));
        if (slope.isMoreThan(LbfgsScalar.of(-toleranceChange))) {
            return false;
        }
        boolean optimal = move(direction, slope, last);
        LbfgsScalar size = state.real("t");
        return !last
                && evaluations < maxEval
                && !optimal
                && largest(direction.mul(size.value())).isMoreThan(LbfgsScalar.of(toleranceChange))
                && !(Math.abs(loss - lossBefore) < toleranceChange);
    }

    private Tensor begin() {
        state.clearHistory();
        state.number("H_diag", 1);
        return gradient.neg();
    }

    private LbfgsScalar firstSize() {
        LbfgsScalar inverse =
                LbfgsScalar.of(1).dividedBy(LbfgsScalar.of(gradient.abs().sum()));
        return LbfgsScalar.of(1).min(inverse).times(group.lr());
    }

    /** Moves the parameters along the direction, and returns whether the gradient is small enough there. */
    private boolean move(Tensor direction, LbfgsScalar slope, boolean last) {
        if (group.option("line_search_fn") != null) {
            search(direction, slope);
        } else {
            parameters.add(state.real("t"), direction);
            // The next step computes the gradient after the last iteration.
            if (last) {
                return false;
            }
            loss = evaluate();
            gradient = parameters.gradient();
            count(1);
        }
        return isOptimal();
    }

    private void search(Tensor direction, LbfgsScalar slope) {
        List<Tensor> start = parameters.copies();
        StrongWolfe.Evaluation evaluation = size -> {
            parameters.add(size, direction);
            double value = evaluate();
            Tensor there = parameters.gradient();
            parameters.set(start);
            return new StrongWolfe.Point(size, value, there, LbfgsScalar.of(there.dot(direction)));
        };
        StrongWolfe search = new StrongWolfe(evaluation, largest(direction), toleranceChange, maxEval - evaluations);
        StrongWolfe.Point end =
                search.run(state.real("t"), new StrongWolfe.Point(LbfgsScalar.ZERO, loss, gradient, slope));
        loss = end.loss();
        gradient = end.gradient();
        state.real("t", end.size());
        parameters.add(end.size(), direction);
        count(search.evaluations());
    }

    private void count(long more) {
        evaluations += more;
        state.count("func_evals", more);
    }

    private double evaluate() {
        try (var _ = Scope.open();
                var _ = Torch.enableGrad()) {
            return closure.get().item();
        }
    }

    private boolean isOptimal() {
        return !largest(gradient).isMoreThan(toleranceGrad);
    }

    private static LbfgsScalar largest(Tensor tensor) {
        return LbfgsScalar.of(tensor.abs().max());
    }
}
