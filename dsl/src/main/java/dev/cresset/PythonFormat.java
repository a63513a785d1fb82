package dev.cresset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Numbers and tuples as Python writes them. */
final class PythonFormat {

    private PythonFormat() {}

    /** {@code f"{value:.{digits}f}"}: rounded from the exact binary value, ties to even, which {@code String.format} does not do. */
    static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        String magnitude = new BigDecimal(Math.abs(value))
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        return sign(value) + magnitude;
    }

    /** {@code f"{value:.{digits}e}"}. */
    static String scientific(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).setScale(digits).toPlainString();
        return sign(value) + mantissa + exponent(exponent);
    }

    /** {@code repr(value)}: the shortest digits that give the number back. */
    static String repr(double value) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        // Java finds the same digits, but switches to an exponent at other magnitudes.
        BigDecimal shortest = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        int exponent = shortest.signum() == 0 ? 0 : shortest.precision() - shortest.scale() - 1;
        if (exponent < -4 || exponent >= 16) {
            return sign(value)
                    + shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString()
                    + exponent(exponent);
        }
        return sign(value) + shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    /** {@code str(tuple)}: one element keeps its comma. */
    static String tuple(long... values) {
        return Arrays.stream(values)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(", ", "(", values.length == 1 ? ",)" : ")"));
    }

    private static String exponent(int exponent) {
        return (exponent < 0 ? "e-" : "e+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    }

    private static String nonFinite(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        return value < 0 ? "-inf" : "inf";
    }

    /** Of a negative zero too. */
    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }
}
