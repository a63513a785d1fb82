package dev.cresset;

import java.util.Locale;

/** The reduction of the vectors of a bag: {@code mode} of {@code F.embeddingBag} and of {@code nn.EmbeddingBag}. */
public enum EmbeddingBagMode {
    /** Their sum. */
    SUM,
    /** Their mean. */
    MEAN,
    /** The largest number in each dimension. */
    MAX;

    /** LibTorch's code. */
    long code() {
        return ordinal();
    }

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
