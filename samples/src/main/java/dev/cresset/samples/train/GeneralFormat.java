package dev.cresset.samples.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as C and Python write them with {@code %.9g}: 9 significant digits, which tell all 32-bit floats apart, without
 * trailing zeros, and with an exponent below 1e-4 and from 1e9 on. Java's own {@code %g} keeps the zeros.
 *
 * @see <a href="https://docs.python.org/3/library/string.html#format-specification-mini-language">Python's presentation
 *     type g</a>
 */
final class GeneralFormat {

    private static final int DIGITS = 9;

    /** Python rounds the exact binary value; a tie can only be a decimal that is exact in binary. */
    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private GeneralFormat() {}

    static String format(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        if (Double.isInfinite(value)) {
            return sign + "inf";
        }
        return value == 0 ? sign + "0" : sign + magnitude(new BigDecimal(Math.abs(value)).round(ROUNDING));
    }

    private static String magnitude(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        BigDecimal shortest = value.stripTrailingZeros();
        return exponent < -4 || exponent >= DIGITS ? scientific(shortest, exponent) : shortest.toPlainString();
    }

    private static String scientific(BigDecimal value, int exponent) {
        String mantissa = value.movePointLeft(exponent).toPlainString();
        String digits = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + digits;
    }
}
