package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an optimizer keeps for one parameter: numbers first, then tensors, lists of tensors and what else it has, each by PyTorch's name. */
final class ParameterState {

    private final Map<String, StateNumber> numbers = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private final boolean plain;

    /**
     * @param initialNumbers by name, in PyTorch's order
     * @param plain whether PyTorch has the numbers as plain integers
     */
    ParameterState(Map<String, Double> initialNumbers, boolean plain) {
        this.plain = plain;
        initialNumbers.forEach((name, value) -> numbers.put(name, new StateNumber(value)));
    }

    StateNumber number(String name) {
        return numbers.get(name);
    }

    boolean hasNumber(String name) {
        return numbers.containsKey(name);
    }

    /** Whether it has the same numbers, and values of the same names. */
    boolean isAsFarAs(ParameterState other) {
        if (!values.keySet().equals(other.values.keySet())) {
            return false;
        }
        for (Map.Entry<String, StateNumber> entry : numbers.entrySet()) {
            if (entry.getValue().get() != other.number(entry.getKey()).get()) {
                return false;
            }
        }
        return true;
    }

    Object value(String name) {
        return values.get(name);
    }

    /** Takes over a value, freeing the one of that name. */
    void put(String name, Object value) {
        Object previous = values.put(name, value);
        if (previous != value) {
            free(previous);
        }
    }

    boolean isEmpty() {
        return numbers.isEmpty() && values.isEmpty();
    }

    /** By name, as PyTorch has them. */
    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        numbers.forEach((name, number) -> map.put(name, plain ? (Object) (long) number.get() : number.tensor()));
        values.forEach((name, value) -> {
            if (value != null) {
                map.put(name, value);
            }
        });
        return map;
    }

    void close() {
        numbers.values().forEach(StateNumber::close);
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
