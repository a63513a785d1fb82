package dev.cresset;

import java.util.Locale;

/** The reduction of a batch's losses to one number. */
public enum Reduction {
    /** Keeps one loss per element. */
    NONE,
    /** The mean over all elements. */
    MEAN,
    /** The sum over all elements. */
    SUM,
    /** The sum divided by the size of the first dimension; for the Kullback-Leibler divergence. */
    BATCHMEAN;

    /**
     * Reduces losses.
     *
     * @param losses the losses of a batch
     * @return the same tensor, their mean, or their sum
     */
    public Tensor apply(Tensor losses) {
        return switch (this) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
            case BATCHMEAN -> batchMean(losses.sum(), losses);
        };
    }

    /** The sum of losses over the number of samples; a loss without dimensions is one sample's. */
    static Tensor batchMean(Tensor sum, Tensor losses) {
        return losses.dim() == 0 ? sum : sum.div(losses.size(0));
    }

    /**
     * LibTorch's code, which the operators of losses take.
     *
     * @throws IllegalArgumentException if they have no such reduction: {@link #BATCHMEAN}
     */
    long code() {
        return ofLosses().ordinal();
    }

    /**
     * This reduction, of losses in general.
     *
     * @throws IllegalArgumentException if it is one of the Kullback-Leibler divergence alone: {@link #BATCHMEAN}
     */
    Reduction ofLosses() {
        if (this == BATCHMEAN) {
            throw new IllegalArgumentException("batchmean is a reduction of kl_div alone");
        }
        return this;
    }

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
