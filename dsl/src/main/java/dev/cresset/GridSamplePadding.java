package dev.cresset;

import java.util.Locale;

/** The values beyond the edges of a sampled input: {@code padding_mode} of {@code F.gridSample}. */
public enum GridSamplePadding {
    /** Zeros. */
    ZEROS,
    /** The outermost elements. */
    BORDER,
    /** The input mirrored at its edges. */
    REFLECTION;

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
