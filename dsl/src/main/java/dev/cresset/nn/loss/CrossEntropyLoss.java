package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

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
public final class CrossEntropyLoss extends Loss<CrossEntropyLoss> {

    private final Spec spec;
    private final Tensor weight;

    /** A loss with all options at their defaults. */
    public CrossEntropyLoss() {
        this(new Spec());
    }

    /**
     * Makes a cross entropy between logits and classes.
     *
     * @param spec what the loss is like
     */
    public CrossEntropyLoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.crossEntropy(input, target, weight, spec.ignoreIndex, spec.reduction, spec.labelSmoothing);
    }

    /** {@return the options that the loss was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a cross entropy is like.
     *
     * @param weight how much each class counts, of shape {@code (C)}; null (the default) for all the same
     * @param ignoreIndex the class whose targets count nothing; -100 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param labelSmoothing how much of the target is spread evenly over all classes, from 0 to 1; 0 by default
     */
    public record Spec(Tensor weight, long ignoreIndex, Reduction reduction, double labelSmoothing)
            implements LayerSpec<CrossEntropyLoss> {

        /** Checks the smoothing. */
        public Spec {
            Checks.that(
                    labelSmoothing >= 0 && labelSmoothing <= 1,
                    "CrossEntropyLoss needs a label smoothing between 0 and 1, got %s",
                    labelSmoothing);
        }

        /** All defaults. */
        public Spec() {
            this(null, -100, Reduction.MEAN, 0);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight how much each class counts, of shape {@code (C)}; null (the default) for all the same
         */
        public Spec weight(Tensor weight) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that class ignored}
         *
         * @param ignoreIndex the class whose targets count nothing; -100 by default
         */
        public Spec ignoreIndex(long ignoreIndex) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /**
         * {@return these options with that much of the target spread over all classes}
         *
         * @param labelSmoothing how much of the target is spread evenly over all classes, from 0 to 1; 0 by default
         */
        public Spec labelSmoothing(double labelSmoothing) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        @Override
        public CrossEntropyLoss build() {
            return new CrossEntropyLoss(this);
        }
    }
}
