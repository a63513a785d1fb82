package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The binary cross entropy of probabilities: {@code -weight * (target * log(input) + (1 - target) * log(1 - input))},
 * where the logarithms are at least -100. {@link BCEWithLogitsLoss} is more accurate where logits are available.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">torch.nn.BCELoss</a>
 */
public final class BCELoss extends StandardLoss<BCELoss, BCELoss.Spec> {

    private final Tensor weight;

    /** A binary cross entropy with the defaults. */
    public BCELoss() {
        this(new Spec());
    }

    /**
     * Builds a binary cross entropy.
     *
     * @param spec the options
     */
    public BCELoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.binaryCrossEntropy(input, target, weight, spec().reduction);
    }

    /**
     * Specification of a {@link BCELoss}.
     *
     * @param weight the factor of each loss, of a shape that broadcasts; null (the default) for 1
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Tensor weight, Reduction reduction) implements LayerSpec<BCELoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(null, Reduction.MEAN);
        }

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(weight, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, reduction);
        }

        @Override
        public BCELoss build() {
            return new BCELoss(this);
        }
    }
}
