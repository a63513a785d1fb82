package dev.cresset;

/** How a loss makes one number of many; in the order of LibTorch's codes. */
public enum Reduction {
    /** It does not. */
    NONE,
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM;

    /**
     * Applies it.
     *
     * @param losses the losses of a batch
     * @return the same, their mean, or their sum
     */
    public Tensor apply(Tensor losses) {
        return switch (this) {
            case NONE -> losses;
            case MEAN -> losses.mean();
            case SUM -> losses.sum();
        };
    }

    /** {@return LibTorch's code, which the operators of losses take} */
    public long code() {
        return ordinal();
    }
}
