package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * A hinge loss of classes: the sum over the wrong classes of {@code max(0, margin - input[right] + input[wrong])^p /
 * C}.
 *
 * <p>Shape: {@code (N, C), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}; the
 * target is INT64.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html">torch.nn.MultiMarginLoss</a>
 */
public final class MultiMarginLoss extends Loss<MultiMarginLoss> {

    private final Spec spec;
    private final Tensor weight;

    /** A hinge loss of classes with all options at their defaults. */
    public MultiMarginLoss() {
        this(new Spec());
    }

    /**
     * Makes a hinge loss of classes.
     *
     * @param spec what it is like
     */
    public MultiMarginLoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multiMarginLoss(input, target, spec.p, spec.margin, weight, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a hinge loss of classes is like.
     *
     * @param p the exponent, 1 or 2; 1 by default
     * @param margin the margin; 1 by default
     * @param weight the weight of each class; null (the default) for all the same
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(int p, double margin, Tensor weight, Reduction reduction) implements LayerSpec<MultiMarginLoss> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(p == 1 || p == 2, "MultiMarginLoss has exponents 1 and 2, not %s", p);
            Checks.that(
                    weight == null || weight.dim() == 1,
                    "MultiMarginLoss needs one weight for each class, got the shape %s",
                    weight == null ? null : weight.shape());
        }

        /** All defaults. */
        public Spec() {
            this(1, 1, null, Reduction.MEAN);
        }

        /**
         * {@return these options with that exponent}
         *
         * @param p the exponent, 1 or 2; 1 by default
         */
        public Spec p(int p) {
            return new Spec(p, margin, weight, reduction);
        }

        /**
         * {@return these options with that margin}
         *
         * @param margin the margin; 1 by default
         */
        public Spec margin(double margin) {
            return new Spec(p, margin, weight, reduction);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight the weight of each class; null (the default) for all the same
         */
        public Spec weight(Tensor weight) {
            return new Spec(p, margin, weight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(p, margin, weight, reduction);
        }

        @Override
        public MultiMarginLoss build() {
            return new MultiMarginLoss(this);
        }
    }
}
