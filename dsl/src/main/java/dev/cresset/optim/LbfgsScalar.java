package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Tensor;

/**
 * A number of {@link LBFGS} that PyTorch has as a float of Python's or as a tensor without dimensions. Arithmetic rounds as PyTorch's
 * would: to a float as soon as one of the two is a float32 tensor.
 *
 * @param value the number
 * @param kind what PyTorch has it as
 */
record LbfgsScalar(double value, Kind kind) implements Comparable<LbfgsScalar> {

    /** In the order in which they win over each other. */
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

    /** A double holds every sum, difference, product and quotient of two floats well enough to be rounded to a float again. */
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
            // Python's number / tensor is the tensor's reciprocal times the number.
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

    /** Python's min, which prefers the first of two equals. */
    LbfgsScalar min(LbfgsScalar other) {
        return other.isLessThan(this) ? other : this;
    }

    /** Python's max, which prefers the first of two equals. */
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
