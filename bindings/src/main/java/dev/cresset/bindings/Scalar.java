package dev.cresset.bindings;

/**
 * A number as LibTorch's {@code c10::Scalar} holds it.
 *
 * @param tag 0 double, 1 signed integer, 2 unsigned integer, 3 complex, 4 bool
 * @param first the integer, or the bits of the double or of the real part
 * @param second the bits of the imaginary part
 */
public record Scalar(int tag, long first, long second) {

    /** Tag of a double. */
    public static final int DOUBLE = 0;

    /** Tag of a signed integer. */
    public static final int INTEGER = 1;

    /** Tag of an unsigned integer. */
    public static final int UNSIGNED = 2;

    /** Tag of a complex number. */
    public static final int COMPLEX = 3;

    /** Tag of a bool. */
    public static final int BOOL = 4;

    private static final int ABSENT = -1;

    /**
     * {@return the scalar of a floating-point number}
     *
     * @param value any value
     */
    public static Scalar of(double value) {
        return new Scalar(DOUBLE, Double.doubleToRawLongBits(value), 0);
    }

    /**
     * {@return the scalar of an integer}
     *
     * @param value any value
     */
    public static Scalar of(long value) {
        return new Scalar(INTEGER, value, 0);
    }

    /**
     * {@return the scalar of a truth value}
     *
     * @param value any value
     */
    public static Scalar of(boolean value) {
        return new Scalar(BOOL, value ? 1 : 0, 0);
    }

    /**
     * {@return the scalar of a complex number}
     *
     * @param real the real part
     * @param imaginary the imaginary part
     */
    public static Scalar of(double real, double imaginary) {
        return new Scalar(COMPLEX, Double.doubleToRawLongBits(real), Double.doubleToRawLongBits(imaginary));
    }

    /** {@return the real part, or the value itself, as a double} */
    public double real() {
        return tag == DOUBLE || tag == COMPLEX ? Double.longBitsToDouble(first) : first;
    }

    /** {@return the imaginary part, 0 for a real number} */
    public double imaginary() {
        return tag == COMPLEX ? Double.longBitsToDouble(second) : 0;
    }

    /**
     * {@return the tag, -1 for null}
     *
     * @param scalar a number, or null
     */
    public static int tag(Scalar scalar) {
        return scalar == null ? ABSENT : scalar.tag;
    }

    /**
     * {@return the first part, 0 for null}
     *
     * @param scalar a number, or null
     */
    public static long first(Scalar scalar) {
        return scalar == null ? 0 : scalar.first;
    }

    /**
     * {@return the second part, 0 for null}
     *
     * @param scalar a number, or null
     */
    public static long second(Scalar scalar) {
        return scalar == null ? 0 : scalar.second;
    }
}
