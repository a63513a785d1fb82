package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The hinge loss of classes: the sum over the wrong classes of {@code max(0, margin - input[correct] + input[wrong])^p
 * / C}.
 *
 * <p>Shape: {@code (N, C), (N) -> ()}, or {@code (N)} with {@link Reduction#NONE}; also without the {@code N}; the
 * target is INT64.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiMarginLoss.html">torch.nn.MultiMarginLoss</a>
 */
public final class MultiMarginLoss extends StandardLoss<MultiMarginLoss, MultiMarginLoss.Spec> {

    private final Tensor weight;

    /** A hinge loss of classes with the defaults. */
    public MultiMarginLoss() {
        this(new Spec());
    }

    /**
     * Builds a hinge loss of classes.
     *
     * @param spec the options
     */
    public MultiMarginLoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.multiMarginLoss(input, target, spec().p, spec().margin, weight, spec().reduction);
    }

    /**
     * Specification of a {@link MultiMarginLoss}.
     *
     * @param p the exponent, 1 or 2; 1 by default
     * @param margin the margin; 1 by default
     * @param weight the weight of each class, of shape {@code (C)}; null (the default) for 1
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(int p, double margin, Tensor weight, Reduction reduction)
            implements LayerSpec<MultiMarginLoss>, LossSpec<Spec> {

        /** Checks the exponent and the shape of the weight. */
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

        /** {@return this specification with another {@code p}} */
        public Spec p(int p) {
            return new Spec(p, margin, weight, reduction);
        }

        /** {@return this specification with another {@code margin}} */
        public Spec margin(double margin) {
            return new Spec(p, margin, weight, reduction);
        }

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(p, margin, weight, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(p, margin, weight, reduction);
        }

        @Override
        public MultiMarginLoss build() {
            return new MultiMarginLoss(this);
        }
    }
}
