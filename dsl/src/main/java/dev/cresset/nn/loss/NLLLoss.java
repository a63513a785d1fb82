package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.LogSoftmax;

/**
 * The negative log likelihood of classes, {@code -weight[target] * input[target]}, where the input is logarithms of
 * probabilities, as {@link LogSoftmax} gives them.
 *
 * <p>Shape: the input is {@code (N, C)}, {@code (N, C, d1, ..., dk)} or {@code (C)}, the target is the classes, INT64
 * of shape {@code (N)}, {@code (N, d1, ..., dk)} or {@code ()}; the output is one number, or has the shape of the
 * target with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">torch.nn.NLLLoss</a>
 */
public final class NLLLoss extends StandardLoss<NLLLoss, NLLLoss.Spec> {

    private final Tensor weight;

    /** A negative log likelihood with the defaults. */
    public NLLLoss() {
        this(new Spec());
    }

    /**
     * Builds a negative log likelihood.
     *
     * @param spec the options
     */
    public NLLLoss(Spec spec) {
        super(spec);
        weight = registerWeight("weight", spec.weight);
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.nllLoss(input, target, weight, spec().ignoreIndex, spec().reduction);
    }

    /**
     * Specification of an {@link NLLLoss}.
     *
     * @param weight the weight of each class, of shape {@code (C)}; null (the default) for 1
     * @param ignoreIndex the class whose targets do not count; -100 by default
     * @param reduction the reduction of the losses of a batch; their mean by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Tensor weight, long ignoreIndex, Reduction reduction)
            implements LayerSpec<NLLLoss>, LossSpec<Spec> {

        /** All defaults. */
        public Spec() {
            this(null, -100, Reduction.MEAN);
        }

        /** {@return this specification with another {@code weight}} */
        public Spec weight(Tensor weight) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        /** {@return this specification with another {@code ignoreIndex}} */
        public Spec ignoreIndex(long ignoreIndex) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        @Override
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        @Override
        public NLLLoss build() {
            return new NLLLoss(this);
        }
    }
}
