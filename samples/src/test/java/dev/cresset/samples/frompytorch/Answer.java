package dev.cresset.samples.frompytorch;

import dev.cresset.DType;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A value as {@code from_pytorch.py} writes it: its kind, for tensors dtype and shape, and numbers that may differ in the last digits. */
record Answer(String kind, List<String> words) {

    private static final double TOLERANCE = 1e-5;

    static Answer parse(String text) {
        int space = text.indexOf(' ');
        String kind = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1);
        return new Answer(kind, kind.equals("text") ? List.of(rest) : List.of(rest.split(" ")));
    }

    static Answer of(Object value) {
        return parse(text(value));
    }

    private static String text(Object value) {
        return switch (value) {
            case Tensor tensor -> tensor(tensor);
            case Boolean flag -> "bool " + flag;
            case Number number -> "number " + number.doubleValue();
            case Shape shape -> "sizes " + sizes(shape.toArray());
            case List<?> values
            when !values.isEmpty() && values.get(0) instanceof Tensor ->
                values.stream().map(Answer::text).collect(Collectors.joining(" ; ", "tensors ", ""));
            default -> "text " + value.toString().replace("\n", "\\n");
        };
    }

    private static String tensor(Tensor tensor) {
        double[] values = tensor.detach().to(DType.FLOAT64).reshape(-1).toDoubleArray();
        String numbers = Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
        return ("tensor " + tensor.dtype() + " " + sizes(tensor.shape().toArray()) + " " + numbers).strip();
    }

    private static String sizes(long[] sizes) {
        return Arrays.toString(sizes).replace(" ", "");
    }

    boolean agreesWith(Answer other) {
        if (!kind.equals(other.kind) || words.size() != other.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!agree(words.get(i), other.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean agree(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            double expected = Double.parseDouble(other);
            return Math.abs(Double.parseDouble(one) - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return kind + " " + String.join(" ", words);
    }
}
