package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Adam: step sizes from running averages of the gradient and of its square. For each parameter {@code p} with gradient {@code g}, at
 * step {@code t}:
 *
 * <pre>
 * g = g + weight decay * p                 (p = p - lr * weight decay * p if decoupled)
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g * g
 * w = amsgrad ? max(w, v) : v
 * p = p - lr / (1 - beta1^t) * m / (sqrt(w / (1 - beta2^t)) + eps)
 * </pre>
 *
 * <p>Paper: Kingma and Ba, <a href="https://arxiv.org/abs/1412.6980">Adam: A Method for Stochastic Optimization</a>; for AMSGrad
 * Reddi, Kale and Kumar, <a href="https://openreview.net/forum?id=ryQu7f-RZ">On the Convergence of Adam and Beyond</a>.
 *
 * {@snippet :
 * Adam optimizer = Adam.builder(net.parameters()).lr(1e-3).betas(0.9, 0.98).build();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html">torch.optim.Adam</a>
 */
public sealed class Adam extends Optimizer permits AdamW {

    Adam(Builder<?> builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        if (group.fused()) {
            fused(group, batch);
            return;
        }
        double step = batch.nextStep();
        List<Tensor> directions = group.flag("decoupled_weight_decay")
                ? Moments.decayedGradients(group, batch)
                : batch.penalizedGradients(group);
        Moments moments = Moments.update(group, batch, directions);
        List<Tensor> denominators =
                Aten._foreachSqrt(group.flag("amsgrad") ? maxSquares(batch, moments.squares()) : moments.squares());
        Aten._foreachDiv_(denominators, CMath.pow(1 - CMath.pow(group.beta2(), step), 0.5));
        Aten._foreachAdd_(denominators, group.eps());
        double rate = group.lr() / (1 - CMath.pow(group.beta1(), step));
        Aten._foreachAddcdiv_(batch.parameters(), moments.averages(), denominators, -rate);
    }

    private static List<Tensor> maxSquares(ParameterBatch batch, List<Tensor> squares) {
        List<Tensor> max = batch.state("max_exp_avg_sq");
        Aten._foreachMaximum_(max, squares);
        return max;
    }

    private static void fused(ParameterGroup group, ParameterBatch batch) {
        FusedOperator operator = group.flag("decoupled_weight_decay") ? Aten::_fusedAdamw_ : Aten::_fusedAdam_;
        operator.step(
                batch.parameters(),
                batch.gradients(),
                batch.state(Moments.AVERAGES),
                batch.state(Moments.SQUARES),
                group.flag("amsgrad") ? batch.state("max_exp_avg_sq") : List.of(),
                batch.nextStepTensors(),
                group.lr(),
                group.beta1(),
                group.beta2(),
                group.weightDecay(),
                group.eps(),
                group.flag("amsgrad"),
                group.maximize());
    }

    private interface FusedOperator {
        void step(
                List<Tensor> parameters,
                List<Tensor> gradients,
                List<Tensor> averages,
                List<Tensor> squares,
                List<Tensor> maxSquares,
                List<Tensor> steps,
                double lr,
                double beta1,
                double beta2,
                double weightDecay,
                double eps,
                boolean amsgrad,
                boolean maximize);
    }

    /**
     * Starts an optimizer whose parameter groups are added one by one.
     *
     * @return a builder without parameters
     */
    public static Builder<? extends Adam> builder() {
        return new Builder<>(Adam::new);
    }

    /**
     * Starts an optimizer for these parameters.
     *
     * @param parameters the parameters to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder<? extends Adam> builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }

    /**
     * Options of Adam and AdamW; by default, the learning rate is 1e-3, the betas are 0.9 and 0.999, eps is 1e-8, and the weight decay is
     * 0, or 0.01 for AdamW.
     *
     * @param <O> {@link Adam} or {@link AdamW}
     */
    public static final class Builder<O extends Adam> extends AdamFamilyBuilder<O, Builder<O>> {

        private final Function<Builder<O>, O> constructor;

        Builder(Function<Builder<O>, O> constructor) {
            super(1e-3);
            this.constructor = constructor;
            set("amsgrad", false);
            set("maximize", false);
            set("foreach", null);
            set("capturable", false);
            set("differentiable", false);
            set("fused", null);
            set("decoupled_weight_decay", false);
        }

        /**
         * Uses AMSGrad, which divides by the largest running average so far.
         *
         * @param amsgrad whether to use AMSGrad
         * @return this builder
         */
        public Builder<O> amsgrad(boolean amsgrad) {
            return set("amsgrad", amsgrad);
        }

        @Override
        public Builder<O> fused(boolean fused) {
            return super.fused(fused);
        }

        @Override
        public O build() {
            return constructor.apply(this);
        }
    }
}
