package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.Sigmoid;

/**
 * The binary cross entropy of logits: {@link Sigmoid} and {@link BCELoss} in one step, which is more accurate.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">torch.nn.BCEWithLogitsLoss</a>
 */
public final class BCEWithLogitsLoss extends StandardLoss<BCEWithLogitsLoss, BCEWithLogitsLoss.Spec> {

    private final Tensor weight;
    private final Tensor posWeight;

    /** A binary cross entropy of logits with the defaults. */
    public BCEWithLogitsLoss() {
        this(new Spec());
    }

    /**
     * Builds a binary cross entropy of logits.
     *
     * @param spec the options
     */
    public BCEWithLogitsLoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
        posWeight = registerWeight("pos_weight", spec.posWeight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.binaryCrossEntropyWithLogits(input, target, weight, spec().reduction, posWeight);
    }

    /**
     * Specification of a {@link BCEWithLogitsLoss}.
     *
     * @param weight the factor of each loss, of a shape that broadcasts; null (the default) for 1
     * @param posWeight the factor of the losses of positive targets, for each class; null (the default) for 1
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Tensor weight, Tensor posWeight, Reduction reduction)
            implements LayerSpec<BCEWithLogitsLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(null, null, Reduction.MEAN);
        }

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(weight, posWeight, reduction);
        }

        /** {@return this specification with another {@code posWeight}} */
        public Spec posWeight(Tensor posWeight) {
            return new Spec(weight, posWeight, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, posWeight, reduction);
        }

        @Override
        public BCEWithLogitsLoss build() {
            return new BCEWithLogitsLoss(this);
        }
    }
}
