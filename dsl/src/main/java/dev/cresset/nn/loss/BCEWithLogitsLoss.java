package dev.cresset.nn.loss;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.Sigmoid;

/**
 * The binary cross entropy of logits: that of {@link BCELoss} after {@link Sigmoid}, computed without a detour that
 * loses digits.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">torch.nn.BCEWithLogitsLoss</a>
 */
public final class BCEWithLogitsLoss extends Loss<BCEWithLogitsLoss> {

    private final Spec spec;
    private final Tensor weight;
    private final Tensor posWeight;

    /** A binary cross entropy of logits with all options at their defaults. */
    public BCEWithLogitsLoss() {
        this(new Spec());
    }

    /**
     * Makes a binary cross entropy of logits.
     *
     * @param spec what it is like
     */
    public BCEWithLogitsLoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
        posWeight = registerBuffer("pos_weight", copyOf(spec.posWeight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        Checks.that(
                input.shape().equals(target.shape()),
                "BCEWithLogitsLoss needs a target of the input's shape %s, got %s",
                input.shape(),
                target.shape());
        return Torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a binary cross entropy of logits is like.
     *
     * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
     * @param posWeight what the losses of positive targets are multiplied by, for each class; null (the default) for 1
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Tensor weight, Tensor posWeight, Reduction reduction) implements LayerSpec<BCEWithLogitsLoss> {

        /** All defaults. */
        public Spec() {
            this(null, null, Reduction.MEAN);
        }

        /**
         * {@return these options with each loss multiplied by that}
         *
         * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
         */
        public Spec weight(Tensor weight) {
            return new Spec(weight, posWeight, reduction);
        }

        /**
         * {@return these options with the losses of positive targets multiplied by that}
         *
         * @param posWeight what the losses of positive targets are multiplied by, for each class; null (the default) for 1
         */
        public Spec posWeight(Tensor posWeight) {
            return new Spec(weight, posWeight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, posWeight, reduction);
        }

        @Override
        public BCEWithLogitsLoss build() {
            return new BCEWithLogitsLoss(this);
        }
    }
}
