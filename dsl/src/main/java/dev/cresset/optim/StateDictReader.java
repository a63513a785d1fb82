package dev.cresset.optim;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads an optimizer's state dict. Everything is checked before anything is changed. */
final class StateDictReader {

    private final Optimizer optimizer;
    private final Map<ParameterGroup, Map<String, Object>> options = new IdentityHashMap<>();
    private final Map<Integer, Tensor> numbered = new LinkedHashMap<>();
    private final Map<StateLoader, Map<String, Object>> saved = new LinkedHashMap<>();

    private StateDictReader(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /**
     * Reads and checks a state dict.
     *
     * @throws IllegalArgumentException if it does not fit the optimizer
     */
    static StateDictReader read(Optimizer optimizer, Map<String, ?> stateDict) {
        StateDictReader reader = new StateDictReader(optimizer);
        reader.readGroups(entry(stateDict, OptimizerState.GROUPS, List.class));
        reader.readStates(entry(stateDict, OptimizerState.STATE, Map.class));
        return reader;
    }

    private void readGroups(List<?> groups) {
        List<ParameterGroup> own = optimizer.parameterGroups();
        check(groups.size() == own.size(), "it has %d parameter groups, not %d", groups.size(), own.size());
        for (int i = 0; i < own.size(); i++) {
            check(groups.get(i) instanceof Map, "parameter group %d is no map", i);
            Map<String, Object> values = named((Map<?, ?>) groups.get(i));
            number(i, own.get(i), entry(values, OptimizerState.PARAMETERS, List.class));
            // A learning rate that is a tensor in PyTorch is a number here.
            values.replaceAll((_, value) -> value instanceof Tensor tensor ? tensor.itemNumber() : value);
            own.get(i).checkOptions(values);
            options.put(own.get(i), values);
        }
    }

    private void number(int index, ParameterGroup group, List<?> numbers) {
        int size = group.parameters().size();
        check(numbers.size() == size, "its parameter group %d has %d parameters, not %d", index, numbers.size(), size);
        for (int i = 0; i < size; i++) {
            check(numbers.get(i) instanceof Number, "'%s' numbers no parameter", numbers.get(i));
            numbered.put(
                    ((Number) numbers.get(i)).intValue(), group.parameters().get(i));
        }
    }

    private void readStates(Map<?, ?> states) {
        states.forEach((key, value) -> {
            Tensor parameter = key instanceof Number number ? numbered.get(number.intValue()) : null;
            check(
                    parameter != null && value instanceof Map,
                    "it has a state for '%s', which numbers no parameter",
                    key);
            StateLoader loader = new StateLoader(optimizer, parameter, ((Number) key).intValue());
            saved.put(loader, loader.check(named((Map<?, ?>) value)));
        });
    }

    /** Returns the new options of each group. */
    Map<ParameterGroup, Map<String, Object>> options() {
        return options;
    }

    /** Copies the tensors, in the dtype and on the device of their parameters, for the optimizer to own. */
    Map<Tensor, ParameterState> states() {
        Map<Tensor, ParameterState> states = new IdentityHashMap<>();
        try (var _ = Scope.open()) {
            saved.forEach((loader, values) -> states.put(loader.parameter(), loader.load(values)));
        }
        return states;
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    private static <T> T entry(Map<String, ?> map, String key, Class<T> type) {
        Object value = map.get(key);
        check(type.isInstance(value), "it has no %s '%s'", type.getSimpleName().toLowerCase(Locale.ROOT), key);
        return type.cast(value);
    }

    private static void check(boolean condition, String message, Object... arguments) {
        OptimizerState.check(condition, message, arguments);
    }
}
