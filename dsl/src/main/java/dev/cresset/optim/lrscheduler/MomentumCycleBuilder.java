package dev.cresset.optim.lrscheduler;

/**
 * The options of schedulers that move the momentum opposite to the learning rate. For optimizers with betas, the first beta takes the
 * place of the momentum.
 *
 * @param <B> the builder
 */
public abstract sealed class MomentumCycleBuilder<B extends MomentumCycleBuilder<B>>
        permits CyclicLR.Builder, OneCycleLR.Builder {

    boolean cycleMomentum = true;
    double[] baseMomentum;
    double[] maxMomentum;

    MomentumCycleBuilder(double baseMomentum, double maxMomentum) {
        baseMomentum(baseMomentum);
        maxMomentum(maxMomentum);
    }

    @SuppressWarnings("unchecked") // B is the type of this builder
    private B self() {
        return (B) this;
    }

    /**
     * Moves the momentum too; on by default.
     *
     * @param cycleMomentum whether the momentum falls while the learning rate rises, and rises while it falls
     * @return this builder
     */
    public final B cycleMomentum(boolean cycleMomentum) {
        this.cycleMomentum = cycleMomentum;
        return self();
    }

    /**
     * Sets the minimum momentum; 0.8 by default for {@link CyclicLR}, 0.85 for {@link OneCycleLR}.
     *
     * @param momentum from 0 to 1, one value for all groups or one for each
     * @return this builder
     */
    public final B baseMomentum(double... momentum) {
        baseMomentum = momentum.clone();
        return self();
    }

    /**
     * Sets the maximum momentum; 0.9 by default for {@link CyclicLR}, 0.95 for {@link OneCycleLR}.
     *
     * @param momentum from 0 to 1, one value for all groups or one for each
     * @return this builder
     */
    public final B maxMomentum(double... momentum) {
        maxMomentum = momentum.clone();
        return self();
    }
}
