package dev.cresset.optim.lrscheduler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a scheduler knows, by the names that PyTorch's has as attributes and in their order, so that it can be saved as PyTorch saves it. */
final class SchedulerState {

    private final Map<String, Object> values = new LinkedHashMap<>();

    void put(String name, Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Object get(String name) {
        return values.get(name);
    }

    long integer(String name) {
        return ((Number) values.get(name)).longValue();
    }

    double number(String name) {
        return ((Number) values.get(name)).doubleValue();
    }

    boolean flag(String name) {
        return (boolean) values.get(name);
    }

    String text(String name) {
        return (String) values.get(name);
    }

    List<?> list(String name) {
        return (List<?>) values.get(name);
    }

    double number(String name, int index) {
        return ((Number) list(name).get(index)).doubleValue();
    }

    Map<String, Object> toMap() {
        return new LinkedHashMap<>(values);
    }

    /** Takes over all values but some; nothing is changed if one is of another kind than here. */
    void load(Map<String, ?> saved, List<String> except) {
        Map<String, Object> loaded = new LinkedHashMap<>();
        saved.forEach((name, value) -> {
            if (!except.contains(name)) {
                check(name, value);
                loaded.put(name, value instanceof List<?> list ? new ArrayList<>(list) : value);
            }
        });
        values.putAll(loaded);
    }

    private void check(String name, Object value) {
        Object own = values.get(name);
        boolean fits = own == null || value == null || kind(own).isInstance(value);
        if (!fits) {
            throw new IllegalArgumentException("the state does not fit the scheduler: '" + name + "' is " + own
                    + ", it cannot become '" + value + "'");
        }
        if (own instanceof List<?> list && value instanceof List<?> given && list.size() != given.size()) {
            throw new IllegalArgumentException("the state does not fit the scheduler: '" + name + "' has "
                    + given.size() + " elements, not " + list.size());
        }
    }

    private static Class<?> kind(Object value) {
        for (Class<?> kind : List.of(Number.class, List.class, Map.class)) {
            if (kind.isInstance(value)) {
                return kind;
            }
        }
        return value.getClass();
    }
}
