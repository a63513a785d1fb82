package dev.cresset.optim;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the saved state of one parameter: checks it first, then copies it.
 *
 * @param optimizer the optimizer that the state is for
 * @param parameter its parameter
 * @param index the parameter's number in the state dict
 */
record StateLoader(Optimizer optimizer, Tensor parameter, int index) {

    /** Checks what the optimizer reads, and leaves out what PyTorch saves as {@code None}. */
    Map<String, Object> check(Map<String, Object> saved) {
        ParameterState expected = optimizer.state().initial(parameter);
        Map<String, Object> checked = new LinkedHashMap<>();
        saved.forEach((name, value) -> {
            if (value == null) { // PyTorch saves a momentum like this before its first step
                return;
            }
            if (expected.hasScalar(name)) {
                checkScalar(name, value);
            } else {
                checkValue(name, value);
            }
            checked.put(name, value);
        });
        return checked;
    }

    private void checkScalar(String name, Object value) {
        boolean number = value instanceof Number || value instanceof Tensor tensor && tensor.numel() == 1;
        OptimizerState.check(number, "'%s' of parameter %d is no number", name, index);
    }

    private void checkValue(String name, Object value) {
        switch (value) {
            case Tensor tensor -> checkShape(name, tensor);
            case List<?> list ->
                list.stream().filter(Tensor.class::isInstance).forEach(element -> checkShape(name, (Tensor) element));
            default ->
                OptimizerState.check(
                        value instanceof Number && optimizer.keepsPlainNumber(name),
                        "'%s' of parameter %d is no tensor",
                        name,
                        index);
        }
    }

    private void checkShape(String name, Tensor tensor) {
        Shape shape = optimizer.stateShape(parameter, name);
        OptimizerState.check(
                tensor.shape().equals(shape),
                "'%s' of parameter %d has the shape %s, not %s",
                name,
                index,
                tensor.shape(),
                shape);
    }

    /** Copies checked values. */
    ParameterState load(Map<String, Object> checked) {
        ParameterState state = optimizer.state().initial(parameter);
        checked.forEach((name, value) -> {
            if (state.hasScalar(name)) {
                state.scalar(name).set(number(value));
            } else {
                state.put(name, copy(value));
            }
        });
        return state;
    }

    private static double number(Object value) {
        return value instanceof Tensor tensor ? tensor.item() : ((Number) value).doubleValue();
    }

    private Object copy(Object value) {
        return switch (value) {
            case null -> null;
            case Tensor tensor -> tensor.detach().to(parameter).clone().keep();
            case List<?> list -> new ArrayList<>(list.stream().map(this::copy).toList());
            default -> value;
        };
    }
}
