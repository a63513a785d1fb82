package dev.cresset;

import java.util.Locale;

/** The values beyond the edges of an input: {@code mode} of {@code F.pad}, {@code padding_mode} of convolutions. */
public enum PaddingMode {
    /** Zeros. */
    ZEROS,
    /** One given value; of {@code F.pad} alone. */
    CONSTANT,
    /** The input mirrored at its outermost elements, which are not repeated. */
    REFLECT,
    /** The outermost elements. */
    REPLICATE,
    /** The input's opposite edge. */
    CIRCULAR;

    /** @return PyTorch's word for it */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
