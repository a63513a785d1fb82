package dev.cresset.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as Python writes them. */
public final class PythonText {

    private PythonText() {}

    /** Returns {@code str(value)} for None, booleans, numbers, tuples (lists here) and dicts of them; else {@code toString()}. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "None";
            case Boolean flag -> of(flag.booleanValue());
            case Double number -> of(number.doubleValue());
            case Float number -> of(number.doubleValue());
            case List<?> values -> tuple(values);
            case Map<?, ?> entries -> dict(entries);
            default -> value.toString();
        };
    }

    /** Returns {@code True} or {@code False}. */
    public static String of(boolean value) {
        return value ? "True" : "False";
    }

    /** Returns the digits of an {@code int}. */
    public static String of(long value) {
        return Long.toString(value);
    }

    /** Returns {@code repr(value)}: the shortest digits that give the number back. */
    public static String of(double value) {
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

    /** Returns {@code str(tuple)}; a single element keeps its comma. */
    public static String tuple(List<?> values) {
        return values.stream()
                .map(PythonText::of)
                .collect(Collectors.joining(", ", "(", values.size() == 1 ? ",)" : ")"));
    }

    /** Returns {@code str(list)}. */
    public static String list(List<?> values) {
        return values.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    /** Returns {@code str(tuple)}; a single element keeps its comma. */
    public static String tuple(long... values) {
        return tuple(Arrays.stream(values).boxed().toList());
    }

    private static String dict(Map<?, ?> entries) {
        return entries.entrySet().stream()
                .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Returns keyword arguments: {@code name=value, name=value}. */
    public static String arguments(Map<String, ?> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Appends {@code , name=value} unless the value is the default one, which PyTorch leaves out. */
    public static void append(StringBuilder text, String name, Object value, boolean isDefault) {
        if (!isDefault) {
            text.append(", ").append(name).append('=').append(value);
        }
    }

    /** Returns {@code f"{value:.{digits}f}"}: rounded from the exact binary value, ties to even, unlike {@code String.format}. */
    public static String fixed(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        String magnitude = new BigDecimal(Math.abs(value))
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        return sign(value) + magnitude;
    }

    /** Returns {@code f"{value:.{digits}e}"}. */
    public static String scientific(double value, int digits) {
        if (!Double.isFinite(value)) {
            return nonFinite(value);
        }
        BigDecimal rounded = new BigDecimal(Math.abs(value)).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent).setScale(digits).toPlainString();
        return sign(value) + mantissa + exponent(exponent);
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

    /** The sign, of a negative zero too. */
    private static String sign(double value) {
        return Math.copySign(1, value) < 0 ? "-" : "";
    }
}
