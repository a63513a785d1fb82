package dev.cresset.optim.lrscheduler;

import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes of a scheduler, by PyTorch's names and in its order, so that its state dict is PyTorch's. */
final class SchedulerState {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The values that attributes may have, if they name constants. */
    private final Map<String, List<String>> choices = new HashMap<>();

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Sets an attribute to the name that a constant has in PyTorch. */
    void putChoice(String name, Enum<?> constant) {
        values.put(name, text(constant));
        choices.put(
                name,
                Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .map(SchedulerState::text)
                        .toList());
    }

    private static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
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

    /** Returns the constant that an attribute names. */
    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, ((String) values.get(name)).toUpperCase(Locale.ROOT));
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

    /** Restores all attributes but some; nothing is changed if one has another type than here. */
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
        Checks.that(
                own == null || value == null || kind(own).isInstance(value),
                "the state does not fit the scheduler: '%s' is %s, it cannot become '%s'",
                name,
                own,
                value);
        List<String> allowed = choices.get(name);
        Checks.that(
                allowed == null || allowed.contains(value),
                "the state does not fit the scheduler: '%s' is '%s', not one of %s",
                name,
                value,
                allowed);
        if (own instanceof List<?> list && value instanceof List<?> given) {
            Checks.that(
                    list.size() == given.size(),
                    "the state does not fit the scheduler: '%s' has %d elements, not %d",
                    name,
                    given.size(),
                    list.size());
        }
    }

    private static Class<?> kind(Object value) {
        return switch (value) {
            case Number _ -> Number.class;
            case List<?> _ -> List.class;
            case Map<?, ?> _ -> Map.class;
            default -> value.getClass();
        };
    }

    /** Returns the public attributes, and the current learning rates, on one line. */
    String describe() {
        Map<String, Object> shown = new LinkedHashMap<>(values);
        shown.keySet().removeIf(name -> name.startsWith("_") || name.equals(LRScheduler.FUNCTIONS));
        shown.put("last_lr", values.get(LRScheduler.LAST_LR));
        shown.replaceAll((_, value) -> value instanceof List<?> list ? PythonText.list(list) : value);
        return PythonText.arguments(shown);
    }
}
