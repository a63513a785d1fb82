package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file holds for one parameter: checked first, then copied. */
record SavedState(Optimizer optimizer, Tensor parameter, int index) {

    /** Refuses what the optimizer would stumble over, and leaves out what PyTorch saves as {@code None}. */
    Map<String, Object> check(Map<String, Object> saved) {
        ParameterState expected = optimizer.newState(parameter);
        Map<String, Object> checked = new LinkedHashMap<>();
        saved.forEach((name, value) -> {
            if (value == null) { // what PyTorch saves for a momentum that no step has begun
                return;
            }
            if (expected.hasNumber(name)) {
                checkNumber(name, value);
            } else {
                checkValue(name, value);
            }
            checked.put(name, value);
        });
        return checked;
    }

    private void checkNumber(String name, Object value) {
        boolean number = value instanceof Number || value instanceof Tensor tensor && tensor.numel() == 1;
        OptimizerState.check(number, "'%s' of parameter %d is no number", name, index);
    }

    private void checkValue(String name, Object value) {
        if (value instanceof List<?> list) {
            list.stream().filter(Tensor.class::isInstance).forEach(element -> checkShape(name, (Tensor) element));
        } else if (!(value instanceof Number && optimizer.keepsPlainNumber(name))) {
            OptimizerState.check(value instanceof Tensor, "'%s' of parameter %d is no tensor", name, index);
            checkShape(name, (Tensor) value);
        }
    }

    private void checkShape(String name, Tensor tensor) {
        long[] shape = optimizer.stateShape(parameter, name);
        OptimizerState.check(
                Arrays.equals(tensor.shape(), shape),
                "'%s' of parameter %d has the shape %s, not %s",
                name,
                index,
                Arrays.toString(tensor.shape()),
                Arrays.toString(shape));
    }

    static void copyTo(ParameterState state, Tensor parameter, String name, Object value) {
        if (state.hasNumber(name)) {
            state.number(name).set(value instanceof Tensor tensor ? tensor.toDouble() : ((Number) value).doubleValue());
        } else {
            state.put(name, copy(parameter, value));
        }
    }

    private static Object copy(Tensor parameter, Object value) {
        if (value instanceof Tensor tensor) {
            return tensor.detach().to(parameter).clone().keep();
        }
        if (value instanceof List<?> list) {
            List<Object> copies = new ArrayList<>();
            list.forEach(element -> copies.add(copy(parameter, element)));
            return copies;
        }
        return value;
    }
}
