package dev.cresset;

import java.util.Locale;

/** The interpolation between the elements of a sampled input: {@code mode} of {@code F.gridSample}. */
public enum GridSampleMode {
    /** Linear interpolation in each direction. */
    BILINEAR,
    /** The nearest element. */
    NEAREST,
    /** Cubic interpolation in both directions; for images. */
    BICUBIC;

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
