package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The binary cross entropy of probabilities: {@code -weight * (target * log(input) + (1 - target) * log(1 - input))},
 * where logarithms end at -100. {@link BCEWithLogitsLoss} is the better choice where logits are at hand.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCELoss.html">torch.nn.BCELoss</a>
 */
public final class BCELoss extends Loss<BCELoss> {

    private final Spec spec;
    private final Tensor weight;

    /** A binary cross entropy with all options at their defaults. */
    public BCELoss() {
        this(new Spec());
    }

    /**
     * Makes a binary cross entropy.
     *
     * @param spec what it is like
     */
    public BCELoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        Checks.that(
                input.shape().equals(target.shape()),
                "BCELoss needs a target of the input's shape %s, got %s",
                input.shape(),
                target.shape());
        return F.binaryCrossEntropy(input, target, weight, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a binary cross entropy is like.
     *
     * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Tensor weight, Reduction reduction) implements LayerSpec<BCELoss> {

        /** All defaults. */
        public Spec() {
            this(null, Reduction.MEAN);
        }

        /**
         * {@return these options with each loss multiplied by that}
         *
         * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
         */
        public Spec weight(Tensor weight) {
            return new Spec(weight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, reduction);
        }

        @Override
        public BCELoss build() {
            return new BCELoss(this);
        }
    }
}
