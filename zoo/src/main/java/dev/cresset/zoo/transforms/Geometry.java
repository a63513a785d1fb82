package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.F;
import dev.cresset.InterpolationMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;

/** Cropping and resizing of (C, H, W) and (N, C, H, W). */
final class Geometry {

    private Geometry() {}

    /** A rectangle of the images, as a view. */
    static Tensor crop(Tensor images, long top, long left, long height, long width) {
        try (Scope _ = Scope.open()) {
            return images.narrow(-2, top, height).narrow(-1, left, width).moveToOuterScope();
        }
    }

    /** Integers are computed as floats and rounded, half to even. */
    static Tensor resize(Tensor images, long height, long width, InterpolationMode interpolation, boolean antialias) {
        try (Scope _ = Scope.open()) {
            DType dtype = images.dtype();
            boolean single = images.dim() == 3;
            Tensor batch = single ? images.unsqueeze(0) : images;
            long[] size = {height, width};
            Tensor resized = interpolation == InterpolationMode.BILINEAR
                    ? bilinear(asFloats(batch), size, antialias)
                    : bicubic(asFloats(batch), size, antialias, dtype);
            Tensor result = single ? resized.squeeze(0) : resized;
            Tensor rounded = dtype.isFloatingPoint() ? result : result.round_();
            return rounded.to(dtype).moveToOuterScope();
        }
    }

    private static Tensor bilinear(Tensor batch, long[] size, boolean antialias) {
        return F.interpolate(batch, size, InterpolationMode.BILINEAR, false, antialias);
    }

    /** Cubic polynomials overshoot at edges, beyond the range of bytes. */
    private static Tensor bicubic(Tensor batch, long[] size, boolean antialias, DType dtype) {
        Tensor resized = F.interpolate(batch, size, InterpolationMode.BICUBIC, false, antialias);
        return dtype == DType.UINT8 ? resized.clamp_(0, 255) : resized;
    }

    /** Single or double precision, for LibTorch's interpolation and padding. */
    static Tensor asFloats(Tensor images) {
        DType dtype = images.dtype();
        return dtype == DType.FLOAT32 || dtype == DType.FLOAT64 ? images : images.to(DType.FLOAT32);
    }
}
