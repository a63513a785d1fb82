package dev.cresset.optim;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Collects parameter groups and the options that hold for all of them unless a group has its own.
 *
 * @param <O> the optimizer
 * @param <B> its builder
 */
public abstract class OptimizerBuilder<O extends Optimizer, B extends OptimizerBuilder<O, B>> {

    private record Group<B>(List<Tensor> parameters, UnaryOperator<B> change) {}

    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<Group<B>> groups = new ArrayList<>();

    OptimizerBuilder() {}

    /** This builder, by its own type. */
    abstract B self();

    /** Another builder, whose options are going to be a group's. */
    abstract B another();

    abstract O create();

    /** Refuses options that do not go together. */
    void check() {}

    /** Sets an option by PyTorch's name; the constructor sets all, in PyTorch's order. */
    final B set(String option, Object value) {
        options.put(option, value);
        return self();
    }

    final Object get(String option) {
        return options.get(option);
    }

    final Map<String, Object> options() {
        return options;
    }

    /**
     * Sets the learning rate.
     *
     * @param lr 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public B lr(double lr) {
        return set("lr", Checks.notNegative("learning rate", lr));
    }

    /**
     * Adds a group of parameters with options of its own.
     *
     * @param parameters what to train
     * @param change changes the options that hold for all to the group's, for example {@code group -> group.lr(0.01)}
     * @return this builder
     */
    public final B group(List<Tensor> parameters, UnaryOperator<B> change) {
        groups.add(new Group<>(List.copyOf(parameters), change));
        return self();
    }

    /** Adds a group of parameters with the options that hold for all. */
    final B group(List<Tensor> parameters) {
        return group(parameters, UnaryOperator.identity());
    }

    final void addGroupsTo(Optimizer optimizer) {
        for (Group<B> group : groups) {
            B own = another();
            own.options().putAll(options);
            OptimizerBuilder<O, B> changed = group.change().apply(own);
            changed.check();
            optimizer.addParameterGroup(group.parameters(), changed.options());
        }
    }

    /**
     * {@return the optimizer, which is to be closed}
     *
     * @throws IllegalArgumentException if a group has no parameters, a parameter is no leaf or appears twice, or options do not go together
     */
    public final O build() {
        return create();
    }
}
