package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameters that are trained with the same options. The options have PyTorch's names ({@code lr}, {@code weight_decay}, ...) and
 * may change between steps:
 *
 * {@snippet :
 * for (ParameterGroup group : optimizer.parameterGroups()) {
 *     group.lr(group.lr() / 10);
 * }
 * }
 */
public final class ParameterGroup {

    private static final String LR = "lr";

    private final List<Tensor> parameters;
    private final Map<String, Object> options;

    ParameterGroup(List<Tensor> parameters, Map<String, Object> options) {
        this.parameters = List.copyOf(parameters);
        this.options = new LinkedHashMap<>(options);
    }

    /** {@return the parameters} */
    public List<Tensor> parameters() {
        return parameters;
    }

    /** {@return the learning rate} */
    public double lr() {
        return number(LR);
    }

    /**
     * Changes the learning rate for the steps to come.
     *
     * @param lr 0 or more
     * @return this group
     * @throws IllegalArgumentException if it is negative
     */
    public ParameterGroup lr(double lr) {
        Checks.notNegative("learning rate", lr);
        options.put(LR, lr);
        return this;
    }

    /**
     * {@return an option's value as a double}
     *
     * @param option a name such as {@code momentum}
     * @throws IllegalArgumentException if there is no such option or it is no number
     */
    public double number(String option) {
        return value(option, Number.class).doubleValue();
    }

    /**
     * {@return an option's value as a truth value}
     *
     * @param option a name such as {@code nesterov}
     * @throws IllegalArgumentException if there is no such option or it is no truth value
     */
    public boolean flag(String option) {
        return value(option, Boolean.class);
    }

    /**
     * {@return one of an option's numbers}
     *
     * @param option a name such as {@code betas}
     * @param index which of the option's numbers
     * @throws IllegalArgumentException if there is no such option or it has no such number
     */
    public double number(String option, int index) {
        List<?> numbers = value(option, List.class);
        if (index >= numbers.size() || !(numbers.get(index) instanceof Number number)) {
            throw new IllegalArgumentException(
                    "the option '" + option + "' is " + numbers + ", which has no number at " + index);
        }
        return number.doubleValue();
    }

    /**
     * {@return an option's value, null if there is none}
     *
     * @param option a name such as {@code momentum}
     */
    public Object option(String option) {
        return options.get(option);
    }

    /**
     * Changes an option, or adds one, for the steps to come. As in PyTorch, its range is not checked.
     *
     * @param option a name such as {@code momentum}
     * @param value its new value
     * @return this group
     * @throws IllegalArgumentException if the value is of another type than the one before
     */
    public ParameterGroup option(String option, Object value) {
        checkOption(option, options.get(option), value);
        options.put(option, value);
        return this;
    }

    /** {@return a copy of all options, by PyTorch's names and in its order} */
    public Map<String, Object> options() {
        return new LinkedHashMap<>(options);
    }

    /** Refuses values that are of another type than the ones here, and what no optimizer here does. */
    void checkOptions(Map<String, ?> values) {
        options.forEach((option, value) -> checkOption(option, value, values.get(option)));
        if (Boolean.TRUE.equals(values.get("differentiable"))) {
            throw new IllegalArgumentException(
                    "the option 'differentiable' cannot become true: steps are not recorded for the backward pass");
        }
    }

    private static void checkOption(String option, Object value, Object given) {
        boolean fits = given == null || value == null || kind(value).isInstance(given);
        if (!fits) {
            throw new IllegalArgumentException(
                    "the option '" + option + "' is " + value + ", it cannot become '" + given + "'");
        }
    }

    private static Class<?> kind(Object value) {
        if (value instanceof Number) {
            return Number.class;
        }
        return value instanceof List ? List.class : value.getClass();
    }

    /** Takes over the values of the options here, and options that are not here, such as a scheduler's {@code initial_lr}. */
    void replaceOptions(Map<String, Object> values) {
        values.forEach((option, value) -> {
            if (!option.equals("params")) {
                options.put(option, value);
            }
        });
    }

    private <T> T value(String option, Class<T> type) {
        Object value = options.get(option);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("the parameter group has no " + type.getSimpleName() + " '" + option
                    + "', its options are " + options);
        }
        return type.cast(value);
    }
}
