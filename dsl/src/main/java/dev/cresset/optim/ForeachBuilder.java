package dev.cresset.optim;

/**
 * The options that all optimizers of dense gradients have.
 *
 * @param <O> the optimizer
 * @param <B> its builder
 */
public abstract class ForeachBuilder<O extends Optimizer, B extends ForeachBuilder<O, B>>
        extends OptimizerBuilder<O, B> {

    ForeachBuilder() {}

    /**
     * Sets the factor of the L2 penalty, or of the decay.
     *
     * @param weightDecay 0 or more
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public B weightDecay(double weightDecay) {
        return set("weight_decay", Checks.notNegative("weight decay", weightDecay));
    }

    /**
     * Chooses to climb instead of descending; off by default.
     *
     * @param maximize whether to climb
     * @return this builder
     */
    public B maximize(boolean maximize) {
        return set("maximize", maximize);
    }

    /**
     * Chooses how many parameters one call changes: all of the group (true), or each alone (false). By default, small ones go
     * together and large ones alone, which is the fastest on a CPU. The results are the same in all three.
     *
     * @param foreach whether to change all with each call
     * @return this builder
     */
    public B foreach(boolean foreach) {
        return set("foreach", foreach);
    }

    @Override
    void check() {
        if (Boolean.TRUE.equals(get("fused")) && Boolean.TRUE.equals(get("foreach"))) {
            throw new IllegalArgumentException("a step is either fused or foreach, not both");
        }
    }
}
