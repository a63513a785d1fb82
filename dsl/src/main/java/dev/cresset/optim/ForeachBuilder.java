package dev.cresset.optim;

/**
 * The options that most optimizers have.
 *
 * @param <O> the optimizer
 * @param <B> its builder
 */
public abstract class ForeachBuilder<O extends Optimizer, B extends ForeachBuilder<O, B>>
        extends OptimizerBuilder<O, B> {

    ForeachBuilder() {}

    @Override
    public B weightDecay(double weightDecay) {
        return super.weightDecay(weightDecay);
    }

    @Override
    public B maximize(boolean maximize) {
        return super.maximize(maximize);
    }

    @Override
    public B foreach(boolean foreach) {
        return super.foreach(foreach);
    }
}
