package dev.cresset;

/** How a loss makes one number of many; in the order of LibTorch's codes. */
public enum Reduction {
    /** It does not. */
    NONE,
    /** Their mean. */
    MEAN,
    /** Their sum. */
    SUM;

    /** @return LibTorch's code, which the operators of losses take */
    public long code() {
        return ordinal();
    }
}
