package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;

/**
 * The cross entropy between logits and classes: {@code -log(exp(input[target]) / sum of exp(input))}, weighted by class and
 * averaged over the batch.
 *
 * <p>Shape: the input is {@code (N, C)}, or {@code (N, C, d1, ..., dk)} for one prediction per pixel, or {@code (C)}. The target is
 * either the classes, INT64 of shape {@code (N)}, {@code (N, d1, ..., dk)} or none, or the probabilities of the classes, of the
 * input's shape. The output is one number, or has the classes' shape with {@link Reduction#NONE}.
 *
 * {@snippet :
 * CrossEntropyLoss criterion = crossEntropyLoss().labelSmoothing(0.1).build();
 * Tensor loss = criterion.forward(logits, target);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</a>
 */
public final class CrossEntropyLoss extends Loss {

    private final Options options;
    private final Tensor weight;

    /** A loss with all options at their defaults. */
    public CrossEntropyLoss() {
        this(new Options());
    }

    /**
     * Makes a cross entropy between logits and classes.
     *
     * @param options what the loss is like
     */
    public CrossEntropyLoss(Options options) {
        this.options = options;
        weight = registerBuffer("weight", copyOf(options.weight));
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        return F.crossEntropyLoss(
                input, target, weight, options.reduction.code(), options.ignoreIndex, options.labelSmoothing);
    }

    /** {@return the options that the loss was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a cross entropy is like.
     *
     * @param weight how much each class counts, of shape {@code (C)}; null (the default) for all the same
     * @param ignoreIndex the class whose targets count nothing; -100 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param labelSmoothing how much of the target is spread evenly over all classes, from 0 to 1; 0 by default
     */
    public record Options(Tensor weight, long ignoreIndex, Reduction reduction, double labelSmoothing)
            implements Layer {

        /** Checks the smoothing. */
        public Options {
            Checks.that(
                    labelSmoothing >= 0 && labelSmoothing <= 1,
                    "CrossEntropyLoss needs a label smoothing between 0 and 1, got %s",
                    labelSmoothing);
        }

        /** All defaults. */
        public Options() {
            this(null, -100, Reduction.MEAN, 0);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight how much each class counts, of shape {@code (C)}; null (the default) for all the same
         */
        public Options weight(Tensor weight) {
            return new Options(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that class ignored}
         *
         * @param ignoreIndex the class whose targets count nothing; -100 by default
         */
        public Options ignoreIndex(long ignoreIndex) {
            return new Options(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that much of the target spread over all classes}
         *
         * @param labelSmoothing how much of the target is spread evenly over all classes, from 0 to 1; 0 by default
         */
        public Options labelSmoothing(double labelSmoothing) {
            return new Options(weight, ignoreIndex, reduction, labelSmoothing);
        }

        @Override
        public CrossEntropyLoss build() {
            return new CrossEntropyLoss(this);
        }
    }
}
