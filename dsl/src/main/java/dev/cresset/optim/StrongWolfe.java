package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * A line search that ends where the strong Wolfe conditions hold: the loss has decreased enough, and the slope is flat enough. The
 * operations are PyTorch's, so that the steps are the same.
 */
final class StrongWolfe {

    private static final double ENOUGH_DECREASE = 1e-4;
    private static final double FLAT_ENOUGH = 0.9;

    /** The loss as a function of the step size. */
    interface Evaluation {
        Point at(LbfgsScalar size);
    }

    /**
     * A point along the direction.
     *
     * @param size the step size
     * @param loss the loss there
     * @param gradient its gradient there
     * @param slope the gradient along the direction
     */
    record Point(LbfgsScalar size, double loss, Tensor gradient, LbfgsScalar slope) {}

    private final Evaluation evaluation;
    private final LbfgsScalar directionSize;
    private final LbfgsScalar toleranceChange;
    private final long most;
    private final List<Point> bracket = new ArrayList<>();
    private Point start;
    private long evaluations;
    private long iterations;
    private boolean done;

    StrongWolfe(Evaluation evaluation, LbfgsScalar directionSize, double toleranceChange, long most) {
        this.evaluation = evaluation;
        this.directionSize = directionSize;
        this.toleranceChange = LbfgsScalar.of(toleranceChange);
        this.most = most;
    }

    long evaluations() {
        return evaluations;
    }

    Point run(LbfgsScalar size, Point from) {
        start = from;
        findBracket(size);
        int low = lowest();
        boolean stuck = false;
        while (!done && iterations < most && isWide()) {
            LbfgsScalar next = interpolate(bracket.get(0), bracket.get(1), null);
            LbfgsScalar margin = largest().minus(smallest()).times(0.1);
            boolean near = largest().minus(next).min(next.minus(smallest())).isLessThan(margin);
            if (near && (stuck || !next.isLessThan(largest()) || !next.isMoreThan(smallest()))) {
                next = awayFromTheNearerEnd(next, margin);
                stuck = false;
            } else {
                stuck = near;
            }
            low = narrow(evaluate(next), low);
        }
        return bracket.get(low);
    }

    private Point evaluate(LbfgsScalar size) {
        evaluations++;
        return evaluation.at(size);
    }

    /** Increases the step size until a minimum is between two points. */
    private void findBracket(LbfgsScalar size) {
        Point current = evaluate(size);
        Point previous = start;
        while (iterations < most) {
            if (isTooHigh(current) || iterations > 1 && current.loss() >= previous.loss()) {
                bracket.addAll(List.of(previous, current));
                return;
            }
            if (isFlat(current)) {
                bracket.add(current);
                done = true;
                return;
            }
            if (!current.slope().isLessThan(LbfgsScalar.ZERO)) {
                bracket.addAll(List.of(previous, current));
                return;
            }
            LbfgsScalar next = interpolate(previous, current, furtherThan(previous, current));
            previous = current;
            current = evaluate(next);
            iterations++;
        }
        bracket.addAll(List.of(start, current));
    }

    private static LbfgsScalar[] furtherThan(Point previous, Point current) {
        LbfgsScalar size = current.size();
        return new LbfgsScalar[] {size.plus(size.minus(previous.size()).times(0.01)), size.times(10)};
    }

    private boolean isTooHigh(Point point) {
        LbfgsScalar allowed = LbfgsScalar.of(start.loss())
                .plus(LbfgsScalar.of(ENOUGH_DECREASE).times(point.size()).times(start.slope()));
        return LbfgsScalar.of(point.loss()).isMoreThan(allowed);
    }

    private boolean isFlat(Point point) {
        return !point.slope().abs().isMoreThan(start.slope().times(-FLAT_ENOUGH));
    }

    private int lowest() {
        return bracket.get(0).loss() <= bracket.get(bracket.size() - 1).loss() ? 0 : 1;
    }

    private boolean isWide() {
        LbfgsScalar width =
                bracket.get(1).size().minus(bracket.get(0).size()).abs().times(directionSize);
        return !width.isLessThan(toleranceChange);
    }

    private LbfgsScalar largest() {
        return bracket.get(0).size().max(bracket.get(1).size());
    }

    private LbfgsScalar smallest() {
        return bracket.get(0).size().min(bracket.get(1).size());
    }

    private LbfgsScalar awayFromTheNearerEnd(LbfgsScalar size, LbfgsScalar margin) {
        boolean right =
                size.minus(largest()).abs().isLessThan(size.minus(smallest()).abs());
        return right ? largest().minus(margin) : smallest().plus(margin);
    }

    /** Replaces one end of the bracket, and returns the index of the end with the lower loss. */
    private int narrow(Point point, int low) {
        iterations++;
        int high = 1 - low;
        if (isTooHigh(point) || point.loss() >= bracket.get(low).loss()) {
            bracket.set(high, point);
            return lowest();
        }
        if (isFlat(point)) {
            done = true;
        } else if (!point.slope()
                .times(bracket.get(high).size().minus(bracket.get(low).size()))
                .isLessThan(LbfgsScalar.ZERO)) {
            bracket.set(high, bracket.get(low));
        }
        bracket.set(low, point);
        return low;
    }

    /** Returns the minimum of the cubic through two points with their slopes, within bounds; by default, between the points. */
    private static LbfgsScalar interpolate(Point first, Point second, LbfgsScalar[] bounds) {
        LbfgsScalar x1 = first.size();
        LbfgsScalar x2 = second.size();
        LbfgsScalar lower = bounds != null ? bounds[0] : x2.isLessThan(x1) ? x2 : x1;
        LbfgsScalar upper = bounds != null ? bounds[1] : x2.isLessThan(x1) ? x1 : x2;
        LbfgsScalar secant = LbfgsScalar.of(3 * (first.loss() - second.loss())).dividedBy(x1.minus(x2));
        LbfgsScalar d1 = first.slope().plus(second.slope()).minus(secant);
        LbfgsScalar square = d1.times(d1).minus(first.slope().times(second.slope()));
        if (square.isLessThan(LbfgsScalar.ZERO)) {
            return lower.plus(upper).dividedBy(LbfgsScalar.of(2));
        }
        LbfgsScalar d2 = square.sqrt();
        LbfgsScalar minimum = x2.isLessThan(x1) ? minimum(second, first, d1, d2) : minimum(first, second, d1, d2);
        return minimum.max(lower).min(upper);
    }

    private static LbfgsScalar minimum(Point left, Point right, LbfgsScalar d1, LbfgsScalar d2) {
        LbfgsScalar rise = right.slope().plus(d2).minus(d1);
        LbfgsScalar bend = right.slope().minus(left.slope()).plus(d2.times(2));
        return right.size().minus(right.size().minus(left.size()).times(rise.dividedBy(bend)));
    }
}
