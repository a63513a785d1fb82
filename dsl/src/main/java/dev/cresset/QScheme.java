package dev.cresset;

import java.util.Locale;

/** How a quantised tensor maps integers to numbers, as PyTorch's {@code torch.qscheme}; in the order of LibTorch's codes. */
public enum QScheme {
    /** One scale and one zero point for all. */
    PER_TENSOR_AFFINE,
    /** A scale and a zero point for each channel. */
    PER_CHANNEL_AFFINE,
    /** One scale, zero stays zero. */
    PER_TENSOR_SYMMETRIC,
    /** A scale for each channel, zero stays zero. */
    PER_CHANNEL_SYMMETRIC,
    /** A scale and a zero point for each channel, as floating-point numbers. */
    PER_CHANNEL_AFFINE_FLOAT_QPARAMS;

    /** @return PyTorch's name for it, such as {@code torch.per_tensor_affine} */
    @Override
    public String toString() {
        return "torch." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether one scale and one zero point serve all elements. */
    boolean isPerTensor() {
        return this == PER_TENSOR_AFFINE || this == PER_TENSOR_SYMMETRIC;
    }

    static QScheme of(int code) {
        return values()[code];
    }
}
