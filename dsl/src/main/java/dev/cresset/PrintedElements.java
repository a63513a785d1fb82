package dev.cresset;

import dev.cresset.internal.PythonText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The texts of a tensor's elements, all padded to one width where they are finite, in the form that suits all of them: integers,
 * decimals or powers of ten.
 *
 * @param texts the last dimension varying fastest
 * @param width the width that lines are broken by
 */
record PrintedElements(List<String> texts, int width) {

    /** @param tensor of {@code float64}, {@code complex128}, {@code int64}, {@code bool}, or of a type with unsigned values */
    static PrintedElements of(Tensor tensor, DType printed, PrintOptions options) {
        if (printed.isComplex()) {
            return complex(tensor, options);
        }
        if (printed == DType.BOOL) {
            boolean[] values = tensor.toBooleanArray();
            return plain(IntStream.range(0, values.length)
                    .mapToObj(i -> values[i] ? "True" : "False")
                    .toList());
        }
        if (printed.isFloatingPoint()) {
            return real(tensor.toDoubleArray(), options);
        }
        LongStream values = Arrays.stream(tensor.toLongArray());
        return plain(values.mapToObj(printed == DType.UINT64 ? Long::toUnsignedString : Long::toString)
                .toList());
    }

    private static PrintedElements plain(List<String> texts) {
        return padded(texts, widest(texts, 1));
    }

    private static PrintedElements real(double[] values, PrintOptions options) {
        double[] significant = Arrays.stream(values)
                .filter(Double::isFinite)
                .filter(x -> x != 0)
                .toArray();
        boolean integers = Arrays.stream(significant).allMatch(value -> value == Math.ceil(value));
        boolean scientific = options.sciMode() == null ? needsExponents(significant) : options.sciMode();
        int precision = options.precision();
        // Zeros and what is not finite do not count: PyTorch lets them stick out.
        int width = widest(texts(significant, integers, scientific, precision), 1);
        return padded(texts(values, integers, scientific, precision), width);
    }

    private static boolean needsExponents(double[] significant) {
        double smallest = Arrays.stream(significant).map(Math::abs).min().orElse(1);
        double largest = Arrays.stream(significant).map(Math::abs).max().orElse(1);
        return largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4;
    }

    private static List<String> texts(double[] values, boolean integers, boolean scientific, int precision) {
        return Arrays.stream(values)
                .mapToObj(value -> text(value, integers, scientific, precision))
                .toList();
    }

    private static String text(double value, boolean integers, boolean scientific, int precision) {
        if (scientific) {
            return PythonText.scientific(value, precision);
        }
        if (integers) {
            return PythonText.fixed(value, 0) + (Double.isFinite(value) ? "." : "");
        }
        return PythonText.fixed(value, precision);
    }

    private static PrintedElements complex(Tensor tensor, PrintOptions options) {
        double[] parts = Torch.viewAsReal(tensor.resolveConj()).toDoubleArray();
        int count = parts.length / 2;
        PrintedElements real =
                real(IntStream.range(0, count).mapToDouble(i -> parts[2 * i]).toArray(), options);
        PrintedElements imaginary = real(
                IntStream.range(0, count).mapToDouble(i -> parts[2 * i + 1]).toArray(), options);
        List<String> texts = IntStream.range(0, count)
                .mapToObj(i -> real.texts.get(i) + signed(imaginary.texts.get(i).stripLeading()) + "j")
                .toList();
        return new PrintedElements(texts, real.width + imaginary.width + 1);
    }

    private static String signed(String imaginary) {
        return imaginary.startsWith("-") ? imaginary : "+" + imaginary;
    }

    private static int widest(List<String> texts, int least) {
        return texts.stream().mapToInt(String::length).reduce(least, Math::max);
    }

    private static PrintedElements padded(List<String> texts, int width) {
        List<String> padded = texts.stream()
                .map(text -> " ".repeat(Math.max(0, width - text.length())) + text)
                .toList();
        return new PrintedElements(padded, width);
    }
}
