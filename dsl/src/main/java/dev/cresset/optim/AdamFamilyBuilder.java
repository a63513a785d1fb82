package dev.cresset.optim;

import java.util.List;

/**
 * The options of Adam and its closest relatives. By default, the betas are 0.9 and 0.999, eps is 1e-8, and there is no weight decay.
 *
 * @param <O> the optimizer
 * @param <B> its builder
 */
public abstract class AdamFamilyBuilder<O extends Optimizer, B extends AdamFamilyBuilder<O, B>>
        extends ForeachBuilder<O, B> {

    static final List<Double> DEFAULT_BETAS = List.of(0.9, 0.999);

    AdamFamilyBuilder(double lr) {
        set("lr", lr);
        set("betas", DEFAULT_BETAS);
        set("eps", 1e-8);
        set("weight_decay", 0L);
    }

    @Override
    public B betas(double beta1, double beta2) {
        return super.betas(beta1, beta2);
    }

    @Override
    public B eps(double eps) {
        return super.eps(eps);
    }

    @Override
    public B decoupledWeightDecay(boolean decoupled) {
        return super.decoupledWeightDecay(decoupled);
    }
}
