package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Complex;
import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Map;

/**
 * Adagrad: division by the root of the sum of all squared gradients. For each parameter {@code p} with gradient {@code g}, at
 * step {@code t}:
 *
 * <pre>
 * g = g + weight decay * p
 * s = s + g * g                            (s is initially the initial accumulator value)
 * p = p - lr / (1 + (t - 1) * lr decay) * g / (sqrt(s) + eps)
 * </pre>
 *
 * <p>Gradients may be sparse; only elements where they have values change.
 *
 * <p>Paper: Duchi, Hazan and Singer, <a href="https://jmlr.org/papers/v12/duchi11a.html">Adaptive Subgradient Methods for Online
 * Learning and Stochastic Optimization</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html">torch.optim.Adagrad</a>
 */
public final class Adagrad extends Optimizer {

    private static final String SUM = "sum";

    private Adagrad(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    /** Accepts sparse gradients, which change the parameter where they have values. */
    @Override
    protected void acceptSparse(Tensor gradient) {}

    @Override
    void stepAll() {
        begin();
        super.stepAll();
    }

    /** Creates the state of each parameter, whether or not it ever gets a gradient, as PyTorch does. */
    private Adagrad begin() {
        for (ParameterGroup group : parameterGroups()) {
            for (Tensor parameter : group.parameters()) {
                ParameterState state = state().of(parameter);
                if (state.value(SUM) == null) {
                    state.put(SUM, initialSum(group, parameter).keep());
                }
            }
        }
        return this;
    }

    private static Tensor initialSum(ParameterGroup group, Tensor parameter) {
        double value = group.number("initial_accumulator_value");
        boolean complex = parameter.dtype().isComplex();
        return Torch.fullLike(parameter, complex ? new Complex(value, value) : (Number) value);
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        if (group.fused()) {
            fused(group, batch);
            return;
        }
        double rate = group.lr() / (1 + (batch.nextStep() - 1) * group.number("lr_decay"));
        List<Tensor> sums = batch.state(SUM);
        if (batch.gradients().stream().anyMatch(gradient -> gradient.layout() != Layout.STRIDED)) {
            sparse(group, batch, sums, rate);
            return;
        }
        List<Tensor> directions = batch.penalizedGradients(group);
        Aten._foreachAddcmul_(sums, directions, directions, 1);
        List<Tensor> deviations = Aten._foreachSqrt(sums);
        Aten._foreachAdd_(deviations, group.eps());
        Aten._foreachAddcdiv_(batch.parameters(), directions, deviations, -rate);
    }

    private static void sparse(ParameterGroup group, ParameterBatch batch, List<Tensor> sums, double rate) {
        if (group.weightDecay() != 0) {
            throw new IllegalArgumentException("Adagrad takes no weight decay together with sparse gradients");
        }
        List<Tensor> gradients = batch.gradients(group);
        for (int i = 0; i < batch.size(); i++) {
            sparse(batch.parameters().get(i), gradients.get(i), sums.get(i), group.eps(), rate);
        }
    }

    private static void sparse(Tensor parameter, Tensor gradient, Tensor sum, double eps, double rate) {
        if (gradient.layout() == Layout.STRIDED) {
            sum.addcmul_(gradient, gradient, 1);
            parameter.addcdiv_(gradient, sum.sqrt().add_(eps), -rate);
            return;
        }
        Tensor coalesced = gradient.coalesce();
        Tensor values = Aten._values(coalesced);
        sum.add_(SparseValues.withValues(coalesced, values.pow(2)));
        Tensor deviations = Aten._values(sum.sparseMask(coalesced)).sqrt_().add_(eps);
        parameter.add_(SparseValues.withValues(coalesced, values.div(deviations)), -rate);
    }

    private static void fused(ParameterGroup group, ParameterBatch batch) {
        Aten._fusedAdagrad_(
                batch.parameters(),
                batch.gradients(),
                batch.state(SUM),
                batch.nextStepTensors(),
                group.lr(),
                group.number("lr_decay"),
                group.weightDecay(),
                group.eps(),
                group.maximize());
    }

    /**
     * Starts an optimizer whose parameter groups are added one by one.
     *
     * @return a builder without parameters
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts an optimizer for these parameters.
     *
     * @param parameters the parameters to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }

    /** Options of Adagrad; by default, the learning rate is 0.01, eps is 1e-10, and the other numbers are 0. */
    public static final class Builder extends ForeachBuilder<Adagrad, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("lr_decay", 0L);
            set("eps", 1e-10);
            set("weight_decay", 0L);
            set("initial_accumulator_value", 0L);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("fused", null);
        }

        @Override
        public Builder eps(double eps) {
            return super.eps(eps);
        }

        @Override
        public Builder fused(boolean fused) {
            return super.fused(fused);
        }

        /**
         * Sets the decay of the learning rate from step to step.
         *
         * @param lrDecay 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder lrDecay(double lrDecay) {
            return set("lr_decay", Checks.notNegative("learning rate decay", lrDecay));
        }

        /**
         * Sets the initial value of the sums of squares.
         *
         * @param value 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder initialAccumulatorValue(double value) {
            return set("initial_accumulator_value", Checks.notNegative("initial accumulator value", value));
        }

        @Override
        public Adagrad build() {
            return new Adagrad(this).begin();
        }
    }
}
