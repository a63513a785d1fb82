package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

/**
 * A number as LibTorch's {@code c10::Scalar} holds it.
 *
 * @param kind the kind of number
 * @param first the integer, or the bits of the double or of the real part
 * @param second the bits of the imaginary part
 */
public record Scalar(Kind kind, long first, long second) {

    /** The kinds of number. */
    public enum Kind {
        /** A floating-point number. */
        DOUBLE(CRESSET_SCALAR_DOUBLE()),
        /** A signed integer. */
        INT(CRESSET_SCALAR_INT()),
        /** An integer above {@link Long#MAX_VALUE}. */
        UNSIGNED(CRESSET_SCALAR_UNSIGNED()),
        /** A complex number. */
        COMPLEX(CRESSET_SCALAR_COMPLEX()),
        /** A truth value. */
        BOOL(CRESSET_SCALAR_BOOL());

        private final int tag;

        Kind(int tag) {
            this.tag = tag;
        }

        private static Kind of(int tag) {
            for (Kind kind : values()) {
                if (kind.tag == tag) {
                    return kind;
                }
            }
            throw new IllegalStateException("no scalar has the tag " + tag);
        }
    }

    private static final int ABSENT = -1;

    /**
     * {@return the scalar of a floating-point number}
     *
     * @param value any value
     */
    public static Scalar of(double value) {
        return new Scalar(Kind.DOUBLE, Double.doubleToRawLongBits(value), 0);
    }

    /**
     * {@return the scalar of an integer}
     *
     * @param value any value
     */
    public static Scalar of(long value) {
        return new Scalar(Kind.INT, value, 0);
    }

    /**
     * {@return the scalar of a truth value}
     *
     * @param value any value
     */
    public static Scalar of(boolean value) {
        return new Scalar(Kind.BOOL, value ? 1 : 0, 0);
    }

    /**
     * {@return the scalar of a complex number}
     *
     * @param real the real part
     * @param imaginary the imaginary part
     */
    public static Scalar of(double real, double imaginary) {
        return new Scalar(Kind.COMPLEX, Double.doubleToRawLongBits(real), Double.doubleToRawLongBits(imaginary));
    }

    /**
     * {@return the scalar that has crossed as three integers}
     *
     * @param tag the kind, as the shim counts them
     * @param first the integer, or the bits of the double or of the real part
     * @param second the bits of the imaginary part
     */
    static Scalar of(long tag, long first, long second) {
        return new Scalar(Kind.of((int) tag), first, second);
    }

    /** {@return the kind, as the shim counts them} */
    public int tag() {
        return kind.tag;
    }

    /** {@return the real part, or the value itself, as a double} */
    public double real() {
        return kind == Kind.DOUBLE || kind == Kind.COMPLEX ? Double.longBitsToDouble(first) : first;
    }

    /** {@return the imaginary part, 0 for a real number} */
    public double imaginary() {
        return kind == Kind.COMPLEX ? Double.longBitsToDouble(second) : 0;
    }

    /**
     * {@return the tag, -1 for null}
     *
     * @param scalar a number, or null
     */
    public static int tag(Scalar scalar) {
        return scalar == null ? ABSENT : scalar.tag();
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
