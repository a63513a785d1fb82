package dev.cresset;

import java.util.Locale;

/** The paddings of a convolution that follow from its kernel: PyTorch's {@code padding='same'} and {@code padding='valid'}. */
public enum PaddingRule {
    /** No padding. */
    VALID,
    /** As much padding as makes the output as large as the input; for convolutions with stride 1. */
    SAME;

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
