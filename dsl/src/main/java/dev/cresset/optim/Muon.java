package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Linalg;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.List;

/**
 * Muon, momentum whose direction is made orthogonal; for the matrices of hidden layers, beside another optimizer for all else. For
 * each matrix {@code p} with gradient {@code g}:
 *
 * <pre>
 * b = momentum * b + (1 - momentum) * g
 * u = nesterov ? momentum * b + (1 - momentum) * g : b
 * u = an orthogonal matrix near u, by Newton and Schulz's iteration in bfloat16
 * p = p - lr * weight decay * p
 * p = p - lr * adjustment * u
 * </pre>
 *
 * <p>Source: Jordan, <a href="https://kellerjordan.github.io/posts/muon/">Muon: An optimizer for hidden layers in neural networks</a>.
 * The learning rate is 1e-3, the weight decay 0.1 by default.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Muon.html">torch.optim.Muon</a>
 */
public final class Muon extends Optimizer {

    private Muon(Builder builder) {
        super(builder);
    }

    @Override
    protected void checkParameter(Tensor parameter) {
        if (parameter.dim() != 2) {
            throw new IllegalArgumentException(
                    "Muon trains matrices only, got a parameter of shape " + Arrays.toString(parameter.shape()));
        }
        if (parameter.dtype().isComplex()) {
            throw new IllegalArgumentException("Muon trains real parameters only, got one of " + parameter.dtype());
        }
    }

    @Override
    protected void update(ParameterGroup group, Chunk chunk) {
        double momentum = group.number("momentum");
        List<Tensor> buffers = chunk.state("momentum_buffer");
        Torch._foreachLerp_(buffers, chunk.gradients(), 1 - momentum);
        List<Tensor> directions =
                group.flag("nesterov") ? Torch._foreachLerp(chunk.gradients(), buffers, momentum) : buffers;
        double lr = group.lr();
        for (int i = 0; i < chunk.size(); i++) {
            Tensor parameter = chunk.parameters().get(i);
            Tensor update = orthogonal(group, directions.get(i));
            parameter.mul_(1 - lr * group.number("weight_decay"));
            parameter.add_(update, -adjusted(lr, (String) group.option("adjust_lr_fn"), parameter));
        }
    }

    private static Tensor orthogonal(ParameterGroup group, Tensor matrix) {
        double a = group.number("ns_coefficients", 0);
        double b = group.number("ns_coefficients", 1);
        double c = group.number("ns_coefficients", 2);
        boolean tall = matrix.size(0) > matrix.size(1);
        Tensor result = matrix.to(DType.BFLOAT16);
        result = tall ? result.t() : result;
        result.div_(Linalg.vectorNorm(result, 2).clampMin(group.number("eps")));
        for (int i = 0; i < (int) group.number("ns_steps"); i++) {
            Tensor gram = result.matmul(result.t());
            Tensor change = gram.addmm(gram, gram, b, c);
            result = result.addmm(change, result, a);
        }
        return tall ? result.t() : result;
    }

    private static double adjusted(double lr, String function, Tensor parameter) {
        double rows = parameter.size(0);
        double columns = parameter.size(1);
        return "match_rms_adamw".equals(function)
                ? lr * (0.2 * Math.sqrt(Math.max(rows, columns)))
                : lr * Math.sqrt(Math.max(1, rows / columns));
    }

    /** {@return a builder without parameters, for groups with options of their own} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins an optimizer for these parameters.
     *
     * @param parameters what to train, usually {@code net.parameters()}
     * @return a builder
     */
    public static Builder builder(List<Tensor> parameters) {
        return builder().group(parameters);
    }

    /** Collects parameter groups and the options that hold for all of them unless a group has its own. */
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

        /**
         * Sets the factor by which the parameters decay, times the learning rate; 0.1 by default.
         *
         * @param weightDecay 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder weightDecay(double weightDecay) {
            return set("weight_decay", Checks.notNegative("weight decay", weightDecay));
        }

        /**
         * Sets how much of the steps before goes into a step; 0.95 by default.
         *
         * @param momentum 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder momentum(double momentum) {
            return set("momentum", Checks.notNegative("momentum", momentum));
        }

        /**
         * Chooses Nesterov's momentum; on by default.
         *
         * @param nesterov whether the momentum is Nesterov's
         * @return this builder
         */
        public Builder nesterov(boolean nesterov) {
            return set("nesterov", nesterov);
        }

        /**
         * Sets the coefficients of Newton and Schulz's iteration; 3.4445, -4.7750 and 2.0315 by default.
         *
         * @param a of the matrix
         * @param b of its cube
         * @param c of its fifth power
         * @return this builder
         */
        public Builder nsCoefficients(double a, double b, double c) {
            return set("ns_coefficients", List.of(a, b, c));
        }

        /**
         * Sets the least norm by which a direction is divided; 1e-7 by default.
         *
         * @param eps usually small
         * @return this builder
         */
        public Builder eps(double eps) {
            return set("eps", eps);
        }

        /**
         * Sets how many iterations make the direction orthogonal; 5 by default.
         *
         * @param nsSteps less than 100
         * @return this builder
         * @throws IllegalArgumentException if they are too many
         */
        public Builder nsSteps(long nsSteps) {
            return set("ns_steps", stepsOf(nsSteps));
        }

        /**
         * Chooses how the learning rate depends on the shape: {@code original} (the default) or {@code match_rms_adamw}, which makes it fit for
         * a learning rate and a weight decay of AdamW.
         *
         * @param function the name
         * @return this builder
         * @throws IllegalArgumentException if there is no such function
         */
        public Builder adjustLrFn(String function) {
            return set("adjust_lr_fn", functionOf(function));
        }

        private static long stepsOf(long nsSteps) {
            Checks.check(nsSteps < 100, "the steps of Newton and Schulz's iteration are less than 100", nsSteps);
            return nsSteps;
        }

        private static String functionOf(String function) {
            if (!List.of("original", "match_rms_adamw").contains(function)) {
                throw new IllegalArgumentException(
                        "'" + function + "' adjusts no learning rate, 'original' and 'match_rms_adamw' do");
            }
            return function;
        }

        @Override
        Builder self() {
            return this;
        }

        @Override
        Builder another() {
            return new Builder();
        }

        @Override
        Muon create() {
            return new Muon(this);
        }
    }
}
