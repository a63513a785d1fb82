package dev.cresset.optim;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An optimizer's state in PyTorch's form, which numbers the parameters through all groups.
 *
 * @param options what each group's options are to become
 * @param values what is saved for each parameter; the caller's tensors
 */
record OptimizerState(Map<ParameterGroup, Map<String, Object>> options, Map<Tensor, Map<String, Object>> values) {

    private static final String STATE = "state";
    private static final String GROUPS = "param_groups";
    private static final String PARAMETERS = "params";

    static Map<String, Object> of(List<ParameterGroup> groups, Map<Tensor, ParameterState> states) {
        Map<Integer, Object> packedState = new LinkedHashMap<>();
        List<Object> packedGroups = new ArrayList<>();
        int next = 0;
        for (ParameterGroup group : groups) {
            List<Integer> numbers = new ArrayList<>();
            for (Tensor parameter : group.parameters()) {
                ParameterState state = states.get(parameter);
                if (state != null && !state.isEmpty()) {
                    packedState.put(next, state.toMap());
                }
                numbers.add(next++);
            }
            Map<String, Object> packed = group.options();
            packed.put(PARAMETERS, numbers);
            packedGroups.add(packed);
        }
        Map<String, Object> packed = new LinkedHashMap<>();
        packed.put(STATE, packedState);
        packed.put(GROUPS, packedGroups);
        return packed;
    }

    /** Reads and checks everything before anything is changed. */
    static OptimizerState parse(Optimizer optimizer, Map<String, ?> stateDict) {
        List<ParameterGroup> groups = optimizer.parameterGroups();
        List<?> saved = entry(stateDict, GROUPS, List.class);
        check(saved.size() == groups.size(), "it has %d parameter groups, not %d", saved.size(), groups.size());
        Map<Integer, Tensor> numbered = new LinkedHashMap<>();
        Map<ParameterGroup, Map<String, Object>> options = new IdentityHashMap<>();
        for (int i = 0; i < saved.size(); i++) {
            check(saved.get(i) instanceof Map, "parameter group %d is no map", i);
            Map<String, Object> values = named((Map<?, ?>) saved.get(i));
            number(numbered, i, groups.get(i), entry(values, PARAMETERS, List.class));
            // A learning rate that is a tensor in PyTorch is a number here.
            values.replaceAll((_, value) -> value instanceof Tensor tensor ? tensor.item() : value);
            groups.get(i).checkOptions(values);
            options.put(groups.get(i), values);
        }
        return new OptimizerState(options, states(optimizer, numbered, entry(stateDict, STATE, Map.class)));
    }

    private static void number(Map<Integer, Tensor> numbered, int index, ParameterGroup group, List<?> numbers) {
        int size = group.parameters().size();
        check(numbers.size() == size, "its parameter group %d has %d parameters, not %d", index, numbers.size(), size);
        for (int i = 0; i < size; i++) {
            check(numbers.get(i) instanceof Number, "'%s' numbers no parameter", numbers.get(i));
            numbered.put(
                    ((Number) numbers.get(i)).intValue(), group.parameters().get(i));
        }
    }

    private static Map<Tensor, Map<String, Object>> states(
            Optimizer optimizer, Map<Integer, Tensor> numbered, Map<?, ?> saved) {
        Map<Tensor, Map<String, Object>> states = new IdentityHashMap<>();
        saved.forEach((number, kept) -> {
            check(
                    number instanceof Number
                            && numbered.containsKey(((Number) number).intValue())
                            && kept instanceof Map,
                    "it has a state for '%s', which numbers no parameter",
                    number);
            Tensor parameter = numbered.get(((Number) number).intValue());
            states.put(
                    parameter,
                    new SavedState(optimizer, parameter, ((Number) number).intValue()).check(named((Map<?, ?>) kept)));
        });
        return states;
    }

    /** Copies that the optimizer is to own, in the dtype and on the device of their parameters. */
    Map<Tensor, ParameterState> copies(Optimizer optimizer) {
        Map<Tensor, ParameterState> copies = new IdentityHashMap<>();
        try (Scope _ = Scope.open()) {
            values.forEach((parameter, kept) -> {
                ParameterState state = optimizer.newState(parameter);
                kept.forEach((name, value) -> SavedState.copyTo(state, parameter, name, value));
                copies.put(parameter, state);
            });
        }
        return copies;
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

    static void check(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException("the state does not fit the optimizer: " + message.formatted(arguments));
        }
    }
}
