package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.DType;
import dev.cresset.Linalg;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.List;
import java.util.Locale;

/**
 * Muon: momentum with orthogonalized directions, for the weight matrices of hidden layers; train all other parameters with another
 * optimizer. For each matrix {@code p} with gradient {@code g}:
 *
 * <pre>
 * b = momentum * b + (1 - momentum) * g
 * u = nesterov ? momentum * b + (1 - momentum) * g : b
 * u = an orthogonal matrix near u, by a Newton-Schulz iteration in bfloat16
 * p = p - lr * weight decay * p
 * p = p - lr * adjustment * u
 * </pre>
 *
 * <p>Source: Jordan, <a href="https://kellerjordan.github.io/posts/muon/">Muon: An optimizer for hidden layers in neural networks</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Muon.html">torch.optim.Muon</a>
 */
public final class Muon extends Optimizer {

    /** How the learning rate depends on the shape of a parameter. */
    public enum LrAdjustment {
        /** The learning rate times {@code sqrt(max(1, rows / columns))}. */
        ORIGINAL,
        /** The learning rate times {@code 0.2 * sqrt(max(rows, columns))}: for a rate and a weight decay that were tuned for AdamW. */
        MATCH_RMS_ADAMW;

        /** {@return PyTorch's name} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Muon(Builder builder) {
        super(builder);
    }

    @Override
    protected void checkParameter(Tensor parameter) {
        if (parameter.dim() != 2) {
            throw new IllegalArgumentException(
                    "Muon trains matrices only, got a parameter of shape " + parameter.shape());
        }
        if (parameter.dtype().isComplex()) {
            throw new IllegalArgumentException("Muon trains real parameters only, got one of " + parameter.dtype());
        }
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double momentum = group.momentum();
        List<Tensor> buffers = batch.state("momentum_buffer");
        Aten._foreachLerp_(buffers, batch.gradients(), 1 - momentum);
        List<Tensor> directions =
                group.flag("nesterov") ? Aten._foreachLerp(batch.gradients(), buffers, momentum) : buffers;
        double lr = group.lr();
        for (int i = 0; i < batch.size(); i++) {
            Tensor parameter = batch.parameters().get(i);
            Tensor update = orthogonal(group, directions.get(i));
            parameter.mul_(1 - lr * group.weightDecay());
            parameter.add_(update, -adjusted(lr, group.option("adjust_lr_fn"), parameter));
        }
    }

    private static Tensor orthogonal(ParameterGroup group, Tensor matrix) {
        double a = group.number("ns_coefficients", 0);
        double b = group.number("ns_coefficients", 1);
        double c = group.number("ns_coefficients", 2);
        boolean tall = matrix.size(0) > matrix.size(1);
        Tensor result = matrix.to(DType.BFLOAT16);
        result = tall ? result.t() : result;
        result.div_(Linalg.vectorNorm(result, 2).clampMin(group.eps()));
        for (int i = 0; i < (int) group.number("ns_steps"); i++) {
            Tensor gram = result.matmul(result.t());
            Tensor change = gram.addmm(gram, gram, b, c);
            result = result.addmm(change, result, a);
        }
        return tall ? result.t() : result;
    }

    private static double adjusted(double lr, Object function, Tensor parameter) {
        double rows = parameter.size(0);
        double columns = parameter.size(1);
        return LrAdjustment.MATCH_RMS_ADAMW.toString().equals(function)
                ? lr * (0.2 * Math.sqrt(Math.max(rows, columns)))
                : lr * Math.sqrt(Math.max(1, rows / columns));
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

    /** Options of Muon; by default, the learning rate is 1e-3, the weight decay 0.1, and Nesterov momentum 0.95. */
    public static final class Builder extends OptimizerBuilder<Muon, Builder> {

        private Builder() {
            set("lr", 1e-3);
            set("weight_decay", 0.1);
            set("momentum", 0.95);
            set("nesterov", true);
            set("ns_coefficients", List.of(3.4445, -4.7750, 2.0315));
            set("eps", 1e-7);
            set("ns_steps", 5L);
            set("adjust_lr_fn", null);
        }

        @Override
        public Builder weightDecay(double weightDecay) {
            return super.weightDecay(weightDecay);
        }

        @Override
        public Builder momentum(double momentum) {
            return super.momentum(momentum);
        }

        /**
         * Uses Nesterov momentum.
         *
         * @param nesterov whether to use Nesterov momentum
         * @return this builder
         */
        public Builder nesterov(boolean nesterov) {
            return set("nesterov", nesterov);
        }

        /**
         * Sets the coefficients of the Newton-Schulz iteration; 3.4445, -4.7750 and 2.0315 by default.
         *
         * @param a factor of the matrix
         * @param b factor of its cube
         * @param c factor of its fifth power
         * @return this builder
         */
        public Builder nsCoefficients(double a, double b, double c) {
            return set("ns_coefficients", List.of(a, b, c));
        }

        /**
         * Sets the lower bound of the norm by which a direction is divided; 1e-7 by default.
         *
         * @param eps usually small
         * @return this builder
         */
        @Override
        public Builder eps(double eps) {
            return set("eps", eps);
        }

        /**
         * Sets the number of Newton-Schulz iterations; 5 by default.
         *
         * @param nsSteps less than 100
         * @return this builder
         * @throws IllegalArgumentException if there are too many
         */
        public Builder nsSteps(long nsSteps) {
            return set(
                    "ns_steps",
                    Checks.value(nsSteps, nsSteps < 100, "the number of Newton-Schulz iterations is less than 100"));
        }

        /**
         * Sets how the learning rate depends on the shape of a parameter; {@link LrAdjustment#ORIGINAL} by default.
         *
         * @param function the adjustment
         * @return this builder
         */
        public Builder adjustLrFn(LrAdjustment function) {
            return set("adjust_lr_fn", function.toString());
        }

        @Override
        public Muon build() {
            return new Muon(this);
        }
    }
}
