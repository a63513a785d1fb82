package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of one parameter: scalars first, then tensors, lists of tensors and other values, each by PyTorch's name. */
final class ParameterState {

    private final Map<String, StateScalar> scalars = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean plain;

    /**
     * Creates a state with scalars only.
     *
     * @param initialScalars by name, in PyTorch's order
     * @param plain whether PyTorch keeps the scalars as plain integers
     */
    ParameterState(Map<String, Double> initialScalars, boolean plain) {
        this.plain = plain;
        initialScalars.forEach((name, value) -> scalars.put(name, new StateScalar(value)));
    }

    StateScalar scalar(String name) {
        return scalars.get(name);
    }

    boolean hasScalar(String name) {
        return scalars.containsKey(name);
    }

    /** Whether the scalars are equal, and the values have the same names. */
    boolean isAsFarAs(ParameterState other) {
        if (!values.keySet().equals(other.values.keySet())) {
            return false;
        }
        for (Map.Entry<String, StateScalar> entry : scalars.entrySet()) {
            if (entry.getValue().get() != other.scalar(entry.getKey()).get()) {
                return false;
            }
        }
        return true;
    }

    Object value(String name) {
        return values.get(name);
    }

    /** Takes ownership of a value, and frees the value of that name before. */
    void put(String name, Object value) {
        Object previous = values.put(name, value);
        if (previous != value) {
            free(previous);
        }
    }

    boolean isEmpty() {
        return scalars.isEmpty() && values.isEmpty();
    }

    /** Returns all that PyTorch saves, by name. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        scalars.forEach((name, scalar) -> map.put(name, plain ? (Object) (long) scalar.get() : scalar.tensor()));
        values.forEach((name, value) -> {
            if (value != null) {
                map.put(name, value);
            }
        });
        return map;
    }

    void close() {
        scalars.values().forEach(StateScalar::close);
        values.values().forEach(ParameterState::free);
        values.clear();
    }

    private static void free(Object value) {
        if (value instanceof Tensor tensor) {
            tensor.close();
        } else if (value instanceof List<?> list) {
            list.forEach(ParameterState::free);
        }
    }
}
