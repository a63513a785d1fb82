package dev.cresset;

import dev.cresset.bindings.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Java's numbers as LibTorch's scalars, and back. */
final class Numbers {

    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private Numbers() {}

    /** An integer stays one, so that an operator on integers gives integers; null stays null. */
    static Scalar scalar(Number number) {
        if (number == null) {
            return null;
        }
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return Scalar.of(number.doubleValue());
        }
        if (number instanceof Complex complex) {
            return Scalar.of(complex.real(), complex.imaginary());
        }
        return number instanceof BigInteger big ? scalar(big) : Scalar.of(number.longValue());
    }

    private static Scalar scalar(BigInteger number) {
        if (number.bitLength() < Long.SIZE) {
            return Scalar.of(number.longValue());
        }
        if (number.signum() < 0 || number.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("the integer " + number + " does not fit into 64 bits");
        }
        return new Scalar(Scalar.Kind.UNSIGNED, number.longValue(), 0);
    }

    static List<Scalar> scalars(List<? extends Number> numbers) {
        return numbers.stream().map(Numbers::scalar).toList();
    }

    /** A double, a long, a {@link Complex}, or 1 and 0 for a truth value. */
    static Number number(Scalar scalar) {
        return switch (scalar.kind()) {
            case DOUBLE -> scalar.real();
            case COMPLEX -> new Complex(scalar.real(), scalar.imaginary());
            case UNSIGNED -> unsigned(scalar.first());
            case INT, BOOL -> scalar.first();
        };
    }

    /** A long, or a {@link BigInteger} where the bits are beyond one. */
    static Number unsigned(long bits) {
        return bits >= 0 ? (Number) bits : new BigInteger(Long.toUnsignedString(bits));
    }
}
