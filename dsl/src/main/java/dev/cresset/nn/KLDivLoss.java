package dev.cresset.nn;

import dev.cresset.Reduction;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The Kullback-Leibler divergence of distributions: {@code target * (log(target) - input)} for an input of logarithms
 * of probabilities. What mathematics calls the divergence is its {@link Options#batchMean}.
 *
 * <p>Shape: {@code (*), (*) -> ()}, or {@code (*)} with {@link Reduction#NONE}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.KLDivLoss.html">torch.nn.KLDivLoss</a>
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">On Information and Sufficiency</a>
 */
public final class KLDivLoss extends Loss {

    private final Options options;

    /** A divergence of distributions with all options at their defaults. */
    public KLDivLoss() {
        this(new Options());
    }

    /**
     * Makes a divergence of distributions.
     *
     * @param options what it is like
     */
    public KLDivLoss(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input, Tensor target) {
        if (!options.isBatchMean) {
            return Torch.klDiv(input, target, options.reduction.code(), options.logTarget);
        }
        try (Tensor sum = Torch.klDiv(input, target, Reduction.SUM.code(), options.logTarget)) {
            return sum.div(input.size(0));
        }
    }

    /** {@return the options that it was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a divergence of distributions is like.
     *
     * @param reduction what becomes of the losses of a batch; their mean by default
     * @param isBatchMean whether the sum of all losses is divided by the batch size, whatever the reduction says; false
     *     by default
     * @param logTarget whether the target is logarithms, too; false by default
     */
    public record Options(Reduction reduction, boolean isBatchMean, boolean logTarget) implements Layer {

        /** All defaults. */
        public Options() {
            this(Reduction.MEAN, false, false);
        }

        /**
         * {@return these options with that made of the losses of a batch}
         *
         * @param reduction what becomes of the losses of a batch; their mean by default
         */
        public Options reduction(Reduction reduction) {
            return new Options(reduction, false, logTarget);
        }

        /**
         * {@return these options with a target that is logarithms, too, or not}
         *
         * @param logTarget whether the target is logarithms, too; false by default
         */
        public Options logTarget(boolean logTarget) {
            return new Options(reduction, isBatchMean, logTarget);
        }

        /** {@return these options with the sum of all losses divided by the batch size: the divergence of mathematics} */
        public Options batchMean() {
            return new Options(reduction, true, logTarget);
        }

        @Override
        public KLDivLoss build() {
            return new KLDivLoss(this);
        }
    }
}
