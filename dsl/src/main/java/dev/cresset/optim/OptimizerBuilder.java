package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects the options of an optimizer and its parameter groups. Options apply to every group that does not change them.
 *
 * @param <O> the optimizer
 * @param <B> its builder
 */
public abstract class OptimizerBuilder<O extends Optimizer, B extends OptimizerBuilder<O, B>> {

    private record Group<B>(List<Tensor> parameters, Consumer<B> change) {}

    private final Map<String, Object> options = new LinkedHashMap<>();
    private final List<Group<B>> groups = new ArrayList<>();

    OptimizerBuilder() {}

    /**
     * Builds the optimizer.
     *
     * @return the optimizer, to be closed by the caller
     * @throws IllegalArgumentException if a group has no parameters, a parameter is not a leaf or appears twice, or options exclude each
     *     other
     */
    public abstract O build();

    @SuppressWarnings("unchecked") // B is the type of this builder
    private B self() {
        return (B) this;
    }

    /** Sets an option by PyTorch's name; the constructor sets all of them, in PyTorch's order. */
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

    /** Refuses options that exclude each other. */
    void check() {
        Checks.that(
                !Boolean.TRUE.equals(get("fused")) || !Boolean.TRUE.equals(get("foreach")),
                "a step is either fused or foreach, not both");
    }

    /**
     * Adds a parameter group with the shared options.
     *
     * @param parameters the parameters to train
     * @return this builder
     */
    public final B group(List<Tensor> parameters) {
        return group(parameters, _ -> {});
    }

    /**
     * Adds a parameter group with options of its own.
     *
     * @param parameters the parameters to train
     * @param change changes the shared options for this group, for example {@code group -> group.lr(0.01)}
     * @return this builder
     */
    public final B group(List<Tensor> parameters, Consumer<B> change) {
        groups.add(new Group<>(List.copyOf(parameters), change));
        return self();
    }

    final void addGroupsTo(Optimizer optimizer) {
        Map<String, Object> shared = new LinkedHashMap<>(options);
        for (Group<B> group : List.copyOf(groups)) {
            try {
                group.change().accept(self());
                check();
                optimizer.addParameterGroup(group.parameters(), options);
            } finally {
                options.putAll(shared);
            }
        }
    }

    // ---- Options that several optimizers share; each builder makes its own ones public ----

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
     * Sets the momentum factor.
     *
     * @param momentum 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    protected B momentum(double momentum) {
        return set("momentum", Checks.notNegative("momentum", momentum));
    }

    /**
     * Sets the coefficients of the running averages of the gradient and of its square.
     *
     * @param beta1 at least 0 and less than 1
     * @param beta2 at least 0 and less than 1
     * @return this builder
     * @throws IllegalArgumentException if one is out of range
     */
    protected B betas(double beta1, double beta2) {
        return set("betas", List.of(beta("first", beta1), beta("second", beta2)));
    }

    private static double beta(String position, double value) {
        return Checks.value(value, value >= 0 && value < 1, "the " + position + " beta is at least 0 and less than 1");
    }

    /**
     * Sets the term that is added to the denominator for numerical stability.
     *
     * @param eps 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    protected B eps(double eps) {
        return set("eps", Checks.notNegative("epsilon", eps));
    }

    /**
     * Sets the factor of the weight decay.
     *
     * @param weightDecay 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    protected B weightDecay(double weightDecay) {
        return set("weight_decay", Checks.notNegative("weight decay", weightDecay));
    }

    /**
     * Decouples the weight decay from the gradient, as AdamW does, instead of adding an L2 penalty to the gradient.
     *
     * @param decoupled whether to decouple the weight decay; AdamW always does
     * @return this builder
     */
    protected B decoupledWeightDecay(boolean decoupled) {
        return set("decoupled_weight_decay", decoupled);
    }

    /**
     * Maximizes the objective instead of minimizing it.
     *
     * @param maximize whether to maximize
     * @return this builder
     */
    protected B maximize(boolean maximize) {
        return set("maximize", maximize);
    }

    /**
     * Sets how many parameters one call updates: all of the group, or one. Unless this is set, small parameters share a call and large ones
     * get their own, which is fastest on a CPU. The results are the same in all three cases.
     *
     * @param foreach true for all parameters of a group in one call, false for one call each
     * @return this builder
     */
    protected B foreach(boolean foreach) {
        return set("foreach", foreach);
    }

    /**
     * Uses LibTorch's fused operator, which makes a step in one pass over memory and rounds differently.
     *
     * @param fused whether to use the fused operator
     * @return this builder
     */
    protected B fused(boolean fused) {
        return set("fused", fused);
    }

    /** {@return the optimizer's name and the shared options, on one line} */
    @Override
    public String toString() {
        return getClass().getEnclosingClass().getSimpleName() + ".Builder(" + PythonText.arguments(options) + ")";
    }
}
