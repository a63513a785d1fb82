package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of an optimizer: what it keeps for each of its parameters. */
final class OptimizerState {

    static final String STATE = "state";
    static final String GROUPS = "param_groups";
    static final String PARAMETERS = "params";

    private final Optimizer optimizer;
    private final Map<Tensor, ParameterState> states = new IdentityHashMap<>();

    OptimizerState(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    /** Returns the state of a parameter, creating it at the first call. */
    ParameterState of(Tensor parameter) {
        return states.computeIfAbsent(parameter, this::initial);
    }

    /** Creates a state as before the first step. */
    ParameterState initial(Tensor parameter) {
        for (ParameterGroup group : optimizer.parameterGroups()) {
            for (Tensor known : group.parameters()) {
                if (known == parameter) {
                    return new ParameterState(optimizer.stateScalars(group), optimizer.countsPlainly());
                }
            }
        }
        throw new IllegalArgumentException("the optimizer has no such parameter");
    }

    /** Takes ownership of other states, and frees those before. */
    void replace(Map<Tensor, ParameterState> others) {
        close();
        states.putAll(others);
    }

    void close() {
        states.values().forEach(ParameterState::close);
        states.clear();
    }

    /** Returns the state in PyTorch's form, which numbers the parameters through all groups. */
    Map<String, Object> toMap() {
        Map<Integer, Object> numbered = new LinkedHashMap<>();
        List<Object> groups = new ArrayList<>();
        int next = 0;
        for (ParameterGroup group : optimizer.parameterGroups()) {
            List<Integer> numbers = new ArrayList<>();
            for (Tensor parameter : group.parameters()) {
                ParameterState state = states.get(parameter);
                if (state != null && !state.isEmpty()) {
                    numbered.put(next, state.toMap());
                }
                numbers.add(next++);
            }
            Map<String, Object> options = group.options();
            options.put(PARAMETERS, numbers);
            groups.add(options);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(STATE, numbered);
        map.put(GROUPS, groups);
        return map;
    }

    /** Throws if a state dict does not fit the optimizer. */
    static void check(boolean condition, String message, Object... arguments) {
        Checks.that(condition, "the state does not fit the optimizer: " + message, arguments);
    }
}
