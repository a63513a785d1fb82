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
record Real(double value, Kind kind) implements Comparable<Real> {

    /** In the order in which they win over each other. */
    enum Kind {
        PYTHON,
        FLOAT32,
        FLOAT64
    }

    static final Real ZERO = of(0);

    static Real of(double value) {
        return new Real(value, Kind.PYTHON);
    }

    static Real of(Tensor tensor) {
        return new Real(tensor.toDouble(), tensor.dtype() == DType.FLOAT64 ? Kind.FLOAT64 : Kind.FLOAT32);
    }

    private Kind with(Real other) {
        return kind.compareTo(other.kind) > 0 ? kind : other.kind;
    }

    private static double round(double value, Kind kind) {
        return kind == Kind.FLOAT32 ? (float) value : value;
    }

    /** A double holds every sum, difference, product and quotient of two floats well enough to be rounded to a float again. */
    private static Real rounded(double value, Kind kind) {
        return new Real(round(value, kind), kind);
    }

    private double as(Kind common) {
        return round(value, common);
    }

    Real plus(Real other) {
        Kind common = with(other);
        return rounded(as(common) + other.as(common), common);
    }

    Real minus(Real other) {
        Kind common = with(other);
        return rounded(as(common) - other.as(common), common);
    }

    Real times(Real other) {
        Kind common = with(other);
        return rounded(as(common) * other.as(common), common);
    }

    Real times(double factor) {
        return times(of(factor));
    }

    Real dividedBy(Real other) {
        Kind common = with(other);
        if (kind == Kind.PYTHON && other.kind != Kind.PYTHON) {
            // Python's number / tensor is the tensor's reciprocal times the number.
            return rounded(1 / other.value, common).times(this);
        }
        return rounded(as(common) / other.as(common), common);
    }

    Real sqrt() {
        return rounded(Math.sqrt(value), kind);
    }

    Real abs() {
        return new Real(Math.abs(value), kind);
    }

    Real negated() {
        return new Real(-value, kind);
    }

    boolean isLessThan(Real other) {
        return compareTo(other) < 0;
    }

    boolean isMoreThan(Real other) {
        return compareTo(other) > 0;
    }

    /** Python's min, which prefers the first of two equals. */
    Real min(Real other) {
        return other.isLessThan(this) ? other : this;
    }

    /** Python's max, which prefers the first of two equals. */
    Real max(Real other) {
        return other.isMoreThan(this) ? other : this;
    }

    @Override
    public int compareTo(Real other) {
        Kind common = with(other);
        double own = as(common);
        double others = other.as(common);
        return own < others ? -1 : own > others ? 1 : 0;
    }
}
