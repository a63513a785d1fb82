package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Linalg;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CMath;
import dev.cresset.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Adafactor: for a matrix, running averages of one row and one column of squared gradients replace those of the whole matrix. For each
 * parameter {@code p} with gradient {@code g}, at step {@code t}:
 *
 * <pre>
 * a = max(eps2, rms(p)) * min(lr, 1 / sqrt(t))
 * p = p - lr * weight decay * p
 * b = t^(beta2 decay)
 * r = (1 - b) * r + b * mean of g * g over columns,  c = (1 - b) * c + b * mean of g * g over rows
 * v = r * c / mean(r)                      (a vector has v = (1 - b) * v + b * g * g)
 * u = g / sqrt(max(v, eps1 * eps1))
 * p = p - a * u / max(1, rms(u) / d)
 * </pre>
 *
 * <p>Paper: Shazeer and Stern, <a href="https://arxiv.org/abs/1804.04235">Adafactor: Adaptive Learning Rates with Sublinear Memory
 * Cost</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adafactor.html">torch.optim.Adafactor</a>
 */
public final class Adafactor extends Optimizer {

    private static final String ROWS = "row_var";
    private static final String COLUMNS = "col_var";

    private Adafactor(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        return Map.of("step", 0.0);
    }

    @Override
    protected void checkParameter(Tensor parameter) {
        if (parameter.dtype().isComplex()) {
            throw new IllegalArgumentException(
                    "Adafactor trains real parameters only, got one of " + parameter.dtype());
        }
    }

    @Override
    protected Shape stateShape(Tensor parameter, String name) {
        Shape shape = parameter.shape();
        if (name.equals(ROWS)) {
            return shape.replace(-1, 1);
        }
        return name.equals(COLUMNS) ? shape.replace(-2, 1) : shape;
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        List<Tensor> gradients = batch.gradients(group);
        for (int i = 0; i < batch.size(); i++) {
            update(group, batch, i, gradients.get(i), step);
        }
    }

    private void update(ParameterGroup group, ParameterBatch batch, int index, Tensor gradient, double step) {
        Tensor parameter = batch.parameters().get(index);
        double lr = group.lr();
        double decay = group.weightDecay();
        double rate =
                Math.max(group.number("eps", 1), rootMeanSquare(parameter, 1)) * Math.min(lr, 1 / CMath.pow(step, 0.5));
        if (decay != 0) {
            parameter.mul_(1 - lr * decay);
        }
        double eps = eps1(group, parameter);
        double weight = CMath.pow(step, group.number("beta2_decay"));
        Tensor variance = gradient.dim() > 1
                ? factoredVariance(batch, index, gradient, weight, eps)
                : batch.state(index, "variance", Torch::zerosLike)
                        .lerp_(gradient.mul(gradient), weight)
                        .clone();
        Tensor update = variance.clampMin_(eps * eps).rsqrt_().mul_(gradient);
        double clipped = Math.max(1, rootMeanSquare(update, group.number("d")));
        parameter.add_(update, -rate / clipped);
    }

    /** Returns the root mean square, divided by a divisor. */
    private static double rootMeanSquare(Tensor tensor, double divisor) {
        return Linalg.vectorNorm(tensor, 2).item() / (CMath.pow(tensor.numel(), 0.5) * divisor);
    }

    private static double eps1(ParameterGroup group, Tensor parameter) {
        List<?> eps = (List<?>) group.option("eps");
        return eps.get(0) == null ? machineEpsilon(parameter.dtype()) : group.number("eps", 0);
    }

    private static double machineEpsilon(DType dtype) {
        return switch (dtype) {
            case FLOAT64 -> Math.ulp(1.0);
            case FLOAT16 -> 1.0 / (1 << 10);
            case BFLOAT16 -> 1.0 / (1 << 7);
            default -> Math.ulp(1f);
        };
    }

    private Tensor factoredVariance(ParameterBatch batch, int index, Tensor gradient, double weight, double eps) {
        Tensor rows = batch.state(index, ROWS, parameter -> gradient.newZeros(stateShape(parameter, ROWS)));
        Tensor columns = batch.state(index, COLUMNS, parameter -> gradient.newZeros(stateShape(parameter, COLUMNS)));
        rows.lerp_(meanSquare(gradient, -1), weight);
        columns.lerp_(meanSquare(gradient, -2), weight);
        return rows.matmul(columns).div_(rows.mean(-2, true).clampMin_(eps));
    }

    private static Tensor meanSquare(Tensor gradient, long dim) {
        return Linalg.vectorNorm(gradient, 2, dim, true).square_().div_(gradient.size(dim));
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

    /** Options of Adafactor; by default, the learning rate is 0.01, the decay of beta2 -0.8, and there is no weight decay. */
    public static final class Builder extends ForeachBuilder<Adafactor, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("beta2_decay", -0.8);
            set("eps", Arrays.asList(null, 1e-3));
            set("d", 1.0);
            set("weight_decay", 0.0);
            set("foreach", null);
            set("maximize", false);
        }

        /**
         * Sets the exponent of the step that gives the weight of new gradients in the running averages.
         *
         * @param beta2Decay 0 or less
         * @return this builder
         * @throws IllegalArgumentException if it is positive
         */
        public Builder beta2Decay(double beta2Decay) {
            return set("beta2_decay", Checks.value(beta2Decay, beta2Decay <= 0, "a beta2 decay is 0 or less"));
        }

        /**
         * Sets both lower bounds; the second one is 1e-3 by default.
         *
         * @param eps1 lower bound of the root of a variance, 0 or more; null, the default, for the machine epsilon of the dtype
         * @param eps2 lower bound of the root mean square of a parameter, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if one is negative
         */
        public Builder eps(Double eps1, double eps2) {
            return set("eps", epsOf(eps1, eps2));
        }

        /**
         * Sets the clipping threshold of the root mean square of an update; 1 by default.
         *
         * @param d 1 or more
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder d(double d) {
            return set("d", Checks.value(d, d >= 1, "a clipping threshold d is 1 or more"));
        }

        private static List<Double> epsOf(Double eps1, double eps2) {
            if (eps1 != null) {
                Checks.notNegative("first epsilon", eps1);
            }
            return Arrays.asList(eps1, Checks.notNegative("second epsilon", eps2));
        }

        @Override
        public Adafactor build() {
            return new Adafactor(this);
        }
    }
}
