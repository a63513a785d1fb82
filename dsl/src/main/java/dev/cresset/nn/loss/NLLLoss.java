package dev.cresset.nn.loss;

import dev.cresset.F;
import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.LogSoftmax;

/**
 * The negative logarithmic likelihood of classes: {@code -weight[target] * input[target]} for an input of logarithms of
 * probabilities, such as {@link LogSoftmax} gives.
 *
 * <p>Shape: the input is {@code (N, C)}, {@code (N, C, d1, ..., dk)} or {@code (C)}, the target is the classes, INT64
 * of shape {@code (N)}, {@code (N, d1, ..., dk)} or none; the output is one number, or has the target's shape with
 * {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.NLLLoss.html">torch.nn.NLLLoss</a>
 */
public final class NLLLoss extends Loss<NLLLoss> {

    private final Spec spec;
    private final Tensor weight;

    /** A negative logarithmic likelihood with all options at their defaults. */
    public NLLLoss() {
        this(new Spec());
    }

    /**
     * Makes a negative logarithmic likelihood.
     *
     * @param spec what it is like
     */
    public NLLLoss(Spec spec) {
        this.spec = spec;
        weight = registerBuffer("weight", copyOf(spec.weight));
    }

    @Override
    protected Tensor forward(Tensor input, Tensor target) {
        return F.nllLoss(input, target, weight, spec.ignoreIndex, spec.reduction);
    }

    /** {@return the options that it was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a negative logarithmic likelihood is like.
     *
     * @param weight the weight of each class; null (the default) for all the same
     * @param ignoreIndex the class whose targets count nothing; -100 by default
     * @param reduction what becomes of the losses of a batch; their mean by default
     */
    public record Spec(Tensor weight, long ignoreIndex, Reduction reduction) implements LayerSpec<NLLLoss> {

        /** All defaults. */
        public Spec() {
            this(null, -100, Reduction.MEAN);
        }

        /**
         * {@return these options with that weight of each class}
         *
         * @param weight the weight of each class; null (the default) for all the same
         */
        public Spec weight(Tensor weight) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        /**
         * {@return these options with that class ignored}
         *
         * @param ignoreIndex the class whose targets count nothing; -100 by default
         */
        public Spec ignoreIndex(long ignoreIndex) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Spec reduction(Reduction reduction) {
            return new Spec(weight, ignoreIndex, reduction);
        }

        @Override
        public NLLLoss build() {
            return new NLLLoss(this);
        }
    }
}
