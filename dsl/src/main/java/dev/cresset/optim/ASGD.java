package dev.cresset.optim;

import dev.cresset.Aten;
import dev.cresset.Tensor;
import dev.cresset.bindings.CMath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * ASGD, averaged stochastic gradient descent: the state has the average of the parameters over the steps, as {@code ax}. For each
 * parameter {@code p} with gradient {@code g}, at step {@code t}:
 *
 * <pre>
 * g = g + weight decay * p
 * p = (1 - lambd * eta) * p - eta * g      (eta is initially the learning rate)
 * ax = ax + mu * (p - ax)                  (mu is initially 1)
 * eta = lr / (1 + lambd * lr * t)^alpha
 * mu = 1 / max(1, t - t0)
 * </pre>
 *
 * <p>Paper: Polyak and Juditsky, <a href="https://dl.acm.org/citation.cfm?id=131098">Acceleration of Stochastic Approximation by
 * Averaging</a>.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.optim.ASGD.html">torch.optim.ASGD</a>
 */
public final class ASGD extends Optimizer {

    private static final String ETA = "eta";
    private static final String MU = "mu";

    private ASGD(Builder builder) {
        super(builder);
    }

    @Override
    protected Map<String, Double> stateScalars(ParameterGroup group) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("step", 0.0);
        numbers.put(ETA, group.lr());
        numbers.put(MU, 1.0);
        return numbers;
    }

    @Override
    protected void update(ParameterGroup group, ParameterBatch batch) {
        double step = batch.nextStep();
        double eta = batch.scalar(ETA);
        double mu = batch.scalar(MU);
        double lambd = group.number("lambd");
        List<Tensor> parameters = batch.parameters();
        List<Tensor> directions = batch.penalizedRealGradients(group);

        Aten._foreachMul_(parameters, 1 - lambd * eta);
        Aten._foreachAdd_(parameters, directions, -eta);
        average(parameters, batch.state("ax"), mu);
        double lr = group.lr();
        batch.scalar(ETA, lr / CMath.pow(1 + lambd * lr * step, group.number("alpha")));
        batch.scalar(MU, 1 / Math.max(1, step - group.number("t0")));
    }

    private static void average(List<Tensor> parameters, List<Tensor> averages, double mu) {
        if (mu == 1) {
            Aten._foreachCopy_(averages, parameters);
            return;
        }
        List<Tensor> differences = Aten._foreachSub(parameters, averages);
        Aten._foreachMul_(differences, mu);
        Aten._foreachAdd_(averages, differences);
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

    /** Options of ASGD; by default, the learning rate is 0.01, lambd 1e-4, alpha 0.75, t0 1e6, and there is no weight decay. */
    public static final class Builder extends ForeachBuilder<ASGD, Builder> {

        private Builder() {
            set("lr", 1e-2);
            set("lambd", 1e-4);
            set("alpha", 0.75);
            set("t0", 1e6);
            set("weight_decay", 0L);
            set("foreach", null);
            set("maximize", false);
            set("differentiable", false);
            set("capturable", false);
        }

        /**
         * Sets the decay term.
         *
         * @param lambd usually small
         * @return this builder
         */
        public Builder lambd(double lambd) {
            return set("lambd", lambd);
        }

        /**
         * Sets the exponent by which the step size falls.
         *
         * @param alpha usually between 0 and 1
         * @return this builder
         */
        public Builder alpha(double alpha) {
            return set("alpha", alpha);
        }

        /**
         * Sets the step at which averaging starts.
         *
         * @param t0 number of steps
         * @return this builder
         */
        public Builder t0(double t0) {
            return set("t0", t0);
        }

        @Override
        public ASGD build() {
            return new ASGD(this);
        }
    }
}
