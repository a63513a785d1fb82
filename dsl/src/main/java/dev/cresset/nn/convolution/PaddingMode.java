package dev.cresset.nn.convolution;

import java.util.Locale;

/** What a convolution finds beyond the edges of its input. */
public enum PaddingMode {
    /** Zeros. */
    ZEROS,
    /** The input mirrored at its outermost pixels, which are not repeated. */
    REFLECT,
    /** The outermost pixels. */
    REPLICATE,
    /** The input's opposite edge. */
    CIRCULAR;

    /** @return PyTorch's name for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
