package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The cross entropy of logits and classes, {@code -log(exp(input[target]) / sum of exp(input))}, weighted by class and
 * averaged over the batch.
 *
 * <p>Shape: the input is {@code (N, C)}, {@code (N, C, d1, ..., dk)} for one prediction per pixel, or {@code (C)}. The
 * target is the classes, INT64 of shape {@code (N)}, {@code (N, d1, ..., dk)} or {@code ()}, or the probabilities of
 * the classes, of the shape of the input. The output is one number, or has the shape of the classes with {@link
 * Reduction#NONE}.
 *
 * {@snippet :
 * CrossEntropyLoss criterion = crossEntropyLoss().labelSmoothing(0.1).build();
 * Tensor loss = criterion.call(logits, target);
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</a>
 */
public final class CrossEntropyLoss extends StandardLoss<CrossEntropyLoss, CrossEntropyLoss.Spec> {

    private final Tensor weight;

    /** A cross entropy with the defaults. */
    public CrossEntropyLoss() {
        this(new Spec());
    }

    /**
     * Builds a cross entropy.
     *
     * @param spec the options
     */
    public CrossEntropyLoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.crossEntropy(input, target, weight, spec().ignoreIndex, spec().reduction, spec().labelSmoothing);
    }

    /**
     * Specification of a {@link CrossEntropyLoss}.
     *
     * @param weight the weight of each class, of shape {@code (C)}; null (the default) for 1
     * @param ignoreIndex the class whose targets do not count; -100 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     * @param labelSmoothing the share of the target that is spread evenly over all classes, from 0 to 1; 0 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Tensor weight, long ignoreIndex, Reduction reduction, double labelSmoothing)
            implements LayerSpec<CrossEntropyLoss>, LossSpec<Spec> {

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

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /** {@return this specification with another {@code ignoreIndex}} */
        public Spec ignoreIndex(long ignoreIndex) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        /** {@return this specification with another {@code labelSmoothing}} */
        public Spec labelSmoothing(double labelSmoothing) {
            return new Spec(weight, ignoreIndex, reduction, labelSmoothing);
        }

        @Override
        public CrossEntropyLoss build() {
            return new CrossEntropyLoss(this);
        }
    }
}
