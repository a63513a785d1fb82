package dev.cresset.nn;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Values as Python prints them: a network's printed tree is the same as PyTorch's. */
final class PythonText {

    /** Beyond these powers of ten Python writes an exponent. */
    private static final int SMALLEST_PLAIN = -4;

    private static final int LARGEST_PLAIN = 15;

    private PythonText() {}

    /** Appends an option, unless it is the default, which PyTorch leaves out. */
    static void append(StringBuilder text, String name, Object value, boolean isDefault) {
        if (!isDefault) {
            text.append(", ").append(name).append('=').append(value);
        }
    }

    static String of(boolean value) {
        return value ? "True" : "False";
    }

    /** A tuple; a single number has a comma behind it. */
    static String tuple(List<?> values) {
        String numbers = values.stream().map(PythonText::of).collect(Collectors.joining(", "));
        return values.size() == 1 ? "(" + numbers + ",)" : "(" + numbers + ")";
    }

    static String of(Object value) {
        return value == null ? "None" : value.toString();
    }

    static String of(Double value) {
        return value == null ? "None" : of(value.doubleValue());
    }

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
            return scientific(shortest, exponent);
        }
        return shortest.scale() <= 0 ? shortest.setScale(1).toPlainString() : shortest.toPlainString();
    }

    private static String scientific(BigDecimal value, int exponent) {
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String sign = value.signum() < 0 ? "-" : "";
        return "%s%c%se%s%02d"
                .formatted(sign, digits.charAt(0), fraction, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
