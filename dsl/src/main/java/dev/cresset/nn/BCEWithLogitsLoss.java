package dev.cresset.nn;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/**
 * The binary cross entropy of logits: that of {@link BCELoss} after {@link Sigmoid}, computed without a detour that
 * loses digits.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html">torch.nn.BCEWithLogitsLoss</a>
 */
public final class BCEWithLogitsLoss extends Loss {

    private final Options options;
    private final Tensor weight;
    private final Tensor posWeight;

    /** A binary cross entropy of logits with all options at their defaults. */
    public BCEWithLogitsLoss() {
        this(new Options());
    }

    /**
     * Makes a binary cross entropy of logits.
     *
     * @param options what it is like
     */
    public BCEWithLogitsLoss(Options options) {
        this.options = options;
        weight = registerBuffer("weight", copyOf(options.weight));
        posWeight = registerBuffer("pos_weight", copyOf(options.posWeight));
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        Checks.that(
                Arrays.equals(input.shape(), target.shape()),
                "BCEWithLogitsLoss needs a target of the input's shape %s, got %s",
                Arrays.toString(input.shape()),
                Arrays.toString(target.shape()));
        return Torch.binaryCrossEntropyWithLogits(input, target, weight, posWeight, options.reduction.code());
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a binary cross entropy of logits is like.
     *
     * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
     * @param posWeight what the losses of positive targets are multiplied by, for each class; null (the default) for 1
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Options(Tensor weight, Tensor posWeight, Reduction reduction) implements Layer {

        /** All defaults. */
        public Options() {
            this(null, null, Reduction.MEAN);
        }

        /**
         * {@return these options with each loss multiplied by that}
         *
         * @param weight what each loss is multiplied by, of a shape that fits; null (the default) for 1
         */
        public Options weight(Tensor weight) {
            return new Options(weight, posWeight, reduction);
        }

        /**
         * {@return these options with the losses of positive targets multiplied by that}
         *
         * @param posWeight what the losses of positive targets are multiplied by, for each class; null (the default) for 1
         */
        public Options posWeight(Tensor posWeight) {
            return new Options(weight, posWeight, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(weight, posWeight, reduction);
        }

        @Override
        public BCEWithLogitsLoss build() {
            return new BCEWithLogitsLoss(this);
        }
    }
}
