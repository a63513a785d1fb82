package dev.cresset.samples.parity;

import dev.cresset.Complex;
import dev.cresset.Tensor;
import java.util.List;
import java.util.Objects;

/** What an operator has given, against what it should have given. Answers in words, or null where all agree. */
final class Comparison {

    private final Tolerance tolerance;

    private Comparison(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /** Dtypes and shapes alone. */
    static String ofForms(List<?> expected, List<?> actual) {
        return ofResults(expected, actual, Tolerance.ANY);
    }

    static String ofResults(List<?> expected, List<?> actual, Tolerance tolerance) {
        // The one list of an operator that gives a list may be recorded as the results themselves.
        boolean alone = actual.size() == 1 && actual.get(0) instanceof List<?>;
        boolean recordedAsList = expected.size() == 1 && expected.get(0) instanceof List<?>;
        List<?> results = alone && !recordedAsList ? (List<?>) actual.get(0) : actual;
        return new Comparison(tolerance).lists("result", expected, results);
    }

    static String ofGradients(List<?> expected, List<Tensor> actual, Tolerance tolerance) {
        return new Comparison(tolerance).lists("gradient", expected, actual);
    }

    private String lists(String name, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return expected.size() + " " + name + "s expected, got " + actual.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = values(name + " " + i, expected.get(i), actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private String values(String name, Object expected, Object actual) {
        if (expected instanceof List<?> list && actual instanceof List<?> other) {
            return lists(name + ", element", list, other);
        }
        if (expected instanceof RecordedTensor tensor && actual instanceof Tensor other) {
            String difference = new TensorComparison(tensor, tolerance).difference(other);
            return difference == null ? null : name + ": " + difference;
        }
        Object value = RecordedValue.of(expected);
        return agree(value, actual) ? null : name + ": expected " + text(value) + ", got " + text(actual);
    }

    private boolean agree(Object expected, Object actual) {
        if (expected instanceof Double number && actual instanceof Double other) {
            return tolerance.allows(number, other);
        }
        if (expected instanceof Complex number && actual instanceof Complex other) {
            return tolerance.allows(number.real(), other.real())
                    && tolerance.allows(number.imaginary(), other.imaginary());
        }
        return Objects.equals(expected, actual);
    }

    /** Without a tensor's values. */
    private static String text(Object value) {
        return value instanceof Tensor tensor
                ? "a tensor of " + tensor.dtype() + " and shape " + tensor.shape()
                : String.valueOf(value);
    }
}
