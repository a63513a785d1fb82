package dev.cresset;

/** A complex number, where an operator takes a number. */
public final class Complex extends Number {

    private static final long serialVersionUID = 1;

    /** The real part. */
    private final double real;

    /** The imaginary part. */
    private final double imaginary;

    /**
     * Makes the number {@code real + imaginary * i}.
     *
     * @param real the real part
     * @param imaginary the imaginary part
     */
    public Complex(double real, double imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /** {@return the real part} */
    public double real() {
        return real;
    }

    /** {@return the imaginary part} */
    public double imaginary() {
        return imaginary;
    }

    /** @return the real part, rounded towards zero */
    @Override
    public int intValue() {
        return (int) real;
    }

    /** @return the real part, rounded towards zero */
    @Override
    public long longValue() {
        return (long) real;
    }

    /** @return the real part */
    @Override
    public float floatValue() {
        return (float) real;
    }

    /** @return the real part */
    @Override
    public double doubleValue() {
        return real;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Complex that
                && Double.compare(real, that.real) == 0
                && Double.compare(imaginary, that.imaginary) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(real) + Double.hashCode(imaginary);
    }

    /** @return such as {@code (1.0+2.0j)} */
    @Override
    public String toString() {
        return "(" + real + (imaginary < 0 || 1 / imaginary < 0 ? "" : "+") + imaginary + "j)";
    }
}
