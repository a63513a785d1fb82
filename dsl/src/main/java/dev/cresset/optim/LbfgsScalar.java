package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Tensor;

/**
 * A number of {@link LBFGS} that is a Python float or a tensor without dimensions in PyTorch. Arithmetic rounds as in PyTorch: to a float
 * if one operand is a float32 tensor and none a float64 tensor.
 *
 * @param value the number
 * @param kind its type in PyTorch
 */
record LbfgsScalar(double value, Kind kind) implements Comparable<LbfgsScalar> {

    /** Types, in the order of promotion. */
    enum Kind {
        PYTHON,
        FLOAT32,
        FLOAT64
    }

    static final LbfgsScalar ZERO = of(0);

    static LbfgsScalar of(double value) {
        return new LbfgsScalar(value, Kind.PYTHON);
    }

    static LbfgsScalar of(Tensor tensor) {
        return new LbfgsScalar(tensor.item(), tensor.dtype() == DType.FLOAT64 ? Kind.FLOAT64 : Kind.FLOAT32);
    }

    private Kind with(LbfgsScalar other) {
        return kind.compareTo(other.kind) > 0 ? kind : other.kind;
    }

    private static double round(double value, Kind kind) {
        return kind == Kind.FLOAT32 ? (float) value : value;
    }

    /** A double is precise enough for a sum, difference, product or quotient of two floats to be rounded correctly to a float. */
    private static LbfgsScalar rounded(double value, Kind kind) {
        return new LbfgsScalar(round(value, kind), kind);
    }

    private double as(Kind common) {
        return round(value, common);
    }

    LbfgsScalar plus(LbfgsScalar other) {
        Kind common = with(other);
        return rounded(as(common) + other.as(common), common);
    }

    LbfgsScalar minus(LbfgsScalar other) {
        Kind common = with(other);
        return rounded(as(common) - other.as(common), common);
    }

    LbfgsScalar times(LbfgsScalar other) {
        Kind common = with(other);
        return rounded(as(common) * other.as(common), common);
    }

    LbfgsScalar times(double factor) {
        return times(of(factor));
    }

    LbfgsScalar dividedBy(LbfgsScalar other) {
        Kind common = with(other);
        if (kind == Kind.PYTHON && other.kind != Kind.PYTHON) {
            // In PyTorch, number / tensor is the tensor's reciprocal times the number.
            return rounded(1 / other.value, common).times(this);
        }
        return rounded(as(common) / other.as(common), common);
    }

    LbfgsScalar sqrt() {
        return rounded(Math.sqrt(value), kind);
    }

    LbfgsScalar abs() {
        return new LbfgsScalar(Math.abs(value), kind);
    }

    LbfgsScalar negated() {
        return new LbfgsScalar(-value, kind);
    }

    boolean isLessThan(LbfgsScalar other) {
        return compareTo(other) < 0;
    }

    boolean isMoreThan(LbfgsScalar other) {
        return compareTo(other) > 0;
    }

    /** Returns the smaller number, and the first of two equal ones, as Python's min. */
    LbfgsScalar min(LbfgsScalar other) {
        return other.isLessThan(this) ? other : this;
    }

    /** Returns the larger number, and the first of two equal ones, as Python's max. */
    LbfgsScalar max(LbfgsScalar other) {
        return other.isMoreThan(this) ? other : this;
    }

    @Override
    public int compareTo(LbfgsScalar other) {
        Kind common = with(other);
        double own = as(common);
        double others = other.as(common);
        return own < others ? -1 : own > others ? 1 : 0;
    }
}
