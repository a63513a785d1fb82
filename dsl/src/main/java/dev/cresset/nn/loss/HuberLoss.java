package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The Huber loss, which is squared near zero and linear beyond: {@code 0.5 * d^2} where {@code |d| < delta}, else
 * {@code delta * (|d| - 0.5 * delta)}, with {@code d = input - target}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">torch.nn.HuberLoss</a>
 */
public final class HuberLoss extends StandardLoss<HuberLoss, HuberLoss.Spec> {

    /** A Huber loss with the defaults. */
    public HuberLoss() {
        this(new Spec());
    }

    /**
     * Builds a Huber loss.
     *
     * @param spec the options
     */
    public HuberLoss(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.huberLoss(input, target, spec().reduction, spec().delta);
    }

    /**
     * Specification of a {@link HuberLoss}.
     *
     * @param reduction the reduction of the losses of a batch; their mean by default
     * @param delta the difference where the linear part begins, greater than 0; 1 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Reduction reduction, double delta) implements LayerSpec<HuberLoss>, LossSpec<Spec> {

        /** Checks delta. */
        public Spec {
            Checks.that(delta > 0, "HuberLoss needs a delta greater than 0, got %s", delta);
        }

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, 1);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, delta);
        }

        /** {@return this specification with another {@code delta}} */
        public Spec delta(double delta) {
            return new Spec(reduction, delta);
        }

        @Override
        public HuberLoss build() {
            return new HuberLoss(this);
        }
    }
}
