package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.List;

/** The direction of an iteration of {@link LBFGS}: the negative gradient times an approximate inverse Hessian. */
final class LbfgsDirection {

    private LbfgsDirection() {}

    static Tensor of(ParameterGroup group, LbfgsState state, Tensor gradient) {
        remember(group, state, gradient);
        List<Tensor> directions = state.list("old_dirs");
        List<Tensor> steps = state.list("old_stps");
        List<Tensor> inverses = state.list("ro");
        int count = directions.size();
        LbfgsScalar[] weights = new LbfgsScalar[count];
        Tensor result = gradient.neg();
        for (int i = count - 1; i >= 0; i--) {
            weights[i] = product(steps.get(i), result, inverses.get(i));
            result.add_(directions.get(i), -weights[i].value());
        }
        result.mul_(state.real("H_diag").value());
        for (int i = 0; i < count; i++) {
            LbfgsScalar correction = product(directions.get(i), result, inverses.get(i));
            result.add_(steps.get(i), weights[i].minus(correction).value());
        }
        return result;
    }

    private static LbfgsScalar product(Tensor remembered, Tensor vector, Tensor inverse) {
        return LbfgsScalar.of(remembered.dot(vector)).times(LbfgsScalar.of(inverse));
    }

    /** Adds the last change to the history if the curvature along it is positive. */
    private static void remember(ParameterGroup group, LbfgsState state, Tensor gradient) {
        Tensor change = gradient.sub(state.tensor("prev_flat_grad"));
        Tensor step = state.tensor("d").mul(state.real("t").value());
        LbfgsScalar curvature = LbfgsScalar.of(change.dot(step));
        if (!curvature.isMoreThan(LbfgsScalar.of(1e-10))) {
            return;
        }
        if (state.list("old_dirs").size() == (long) group.number("history_size")) {
            for (String name : List.of("old_dirs", "old_stps", "ro")) {
                state.list(name).remove(0).close();
            }
        }
        state.list("old_dirs").add(change.keep());
        state.list("old_stps").add(step.keep());
        state.list("ro").add(LbfgsState.scalar(LbfgsScalar.of(1).dividedBy(curvature)));
        state.real("H_diag", curvature.dividedBy(LbfgsScalar.of(change.dot(change))));
    }
}
