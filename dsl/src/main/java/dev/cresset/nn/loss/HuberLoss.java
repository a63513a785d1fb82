package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The squared difference of input and target near zero and the absolute one beyond: {@code 0.5 * d^2} where {@code |d|
 * < delta}, else {@code delta * (|d| - 0.5 * delta)}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">torch.nn.HuberLoss</a>
 */
public final class HuberLoss extends Loss<HuberLoss> {

    private final Spec spec;

    /** A Huber loss with all options at their defaults. */
    public HuberLoss() {
        this(new Spec());
    }

    /**
     * Makes a Huber loss.
     *
     * @param spec what it is like
     */
    public HuberLoss(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.huberLoss(input, target, spec.reduction, spec.delta);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a Huber loss is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param delta where the straight lines begin, greater than 0; 1 by default
     */
    public record Spec(Reduction reduction, double delta) implements LayerSpec<HuberLoss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(delta > 0, "HuberLoss needs a delta greater than 0, got %s", delta);
        }

        /** All defaults. */
        public Spec() {
            this(Reduction.MEAN, 1);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(reduction, delta);
        }

        /**
         * {@return these options with straight lines beginning there}
         *
         * @param delta where the straight lines begin, greater than 0; 1 by default
         */
        public Spec delta(double delta) {
            return new Spec(reduction, delta);
        }

        @Override
        public HuberLoss build() {
            return new HuberLoss(this);
        }
    }
}
