package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
     * Sets the learning rate of later steps.
     *
     * @param lr 0 or more
     * @return this group
     * @throws IllegalArgumentException if it is negative
     */
    public ParameterGroup lr(double lr) {
        options.put(LR, Checks.notNegative("learning rate", lr));
        return this;
    }

    // ---- Options that several optimizers share ----

    double momentum() {
        return number("momentum");
    }

    double beta1() {
        return number("betas", 0);
    }

    double beta2() {
        return number("betas", 1);
    }

    double eps() {
        return number("eps");
    }

    double weightDecay() {
        return number("weight_decay");
    }

    boolean maximize() {
        return flag("maximize");
    }

    boolean fused() {
        return Boolean.TRUE.equals(option("fused"));
    }

    // ---- Options by name ----

    /**
     * {@return an option's value as a double}
     *
     * @param option a name such as {@code momentum}
     * @throws IllegalArgumentException if there is no such option or it is not a number
     */
    public double number(String option) {
        return value(option, Number.class).doubleValue();
    }

    /**
     * {@return an option's value as a boolean}
     *
     * @param option a name such as {@code nesterov}
     * @throws IllegalArgumentException if there is no such option or it is not a boolean
     */
    public boolean flag(String option) {
        return value(option, Boolean.class);
    }

    /**
     * {@return one of an option's numbers}
     *
     * @param option a name such as {@code betas}
     * @param index position of the number
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
     * Changes an option for later steps, or adds one. As in PyTorch, its range is not checked.
     *
     * @param option a name such as {@code momentum}
     * @param value the new value
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

    /** Refuses values of other types, and options that no optimizer here supports. */
    void checkOptions(Map<String, ?> values) {
        options.forEach((option, value) -> checkOption(option, value, values.get(option)));
        Checks.that(
                !Boolean.TRUE.equals(values.get("differentiable")),
                "the option 'differentiable' cannot become true: steps are not recorded for the backward pass");
    }

    private static void checkOption(String option, Object value, Object given) {
        boolean fits = given == null || value == null || kind(value).isInstance(given);
        Checks.that(fits, "the option '%s' is %s, it cannot become '%s'", option, value, given);
    }

    private static Class<?> kind(Object value) {
        return switch (value) {
            case Number _ -> Number.class;
            case List<?> _ -> List.class;
            default -> value.getClass();
        };
    }

    /** Replaces the values of the options, and adds others, such as a scheduler's {@code initial_lr}. */
    void replaceOptions(Map<String, Object> values) {
        values.forEach((option, value) -> {
            if (!option.equals(OptimizerState.PARAMETERS)) {
                options.put(option, value);
            }
        });
    }

    private <T> T value(String option, Class<T> type) {
        Object value = options.get(option);
        Checks.that(
                type.isInstance(value),
                "the parameter group has no %s '%s', its options are %s",
                type.getSimpleName(),
                option,
                options);
        return type.cast(value);
    }

    /** Appends one line for each option, in alphabetical order, as PyTorch does. */
    void appendOptions(StringBuilder text) {
        new TreeMap<>(options)
                .forEach((option, value) -> text.append("    ")
                        .append(option)
                        .append(": ")
                        .append(PythonText.of(value))
                        .append('\n'));
    }

    /** {@return the number of parameters and the options, one on each line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Parameter Group (").append(parameters.size());
        text.append(parameters.size() == 1 ? " parameter)\n" : " parameters)\n");
        appendOptions(text);
        return text.toString().stripTrailing();
    }
}
