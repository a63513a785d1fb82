package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.F;
import dev.cresset.Scope;
import dev.cresset.Tensor;

/** Cuts and scales (C, H, W) and (N, C, H, W) alike. */
final class Geometry {

    private Geometry() {}

    /** A rectangle that lies inside the images, as a view. */
    static Tensor crop(Tensor images, long top, long left, long height, long width) {
        try (Scope scope = Scope.open()) {
            return images.narrow(-2, top, height).narrow(-1, left, width).moveToOuterScope();
        }
    }

    /** Bilinear interpolation; integers are computed as floats and rounded to the nearest, halves to even. */
    static Tensor resize(Tensor images, long height, long width, boolean antialias) {
        try (Scope scope = Scope.open()) {
            DType dtype = images.dtype();
            boolean single = images.dim() == 3;
            Tensor batch = single ? images.unsqueeze(0) : images;
            Tensor resized = interpolate(asFloats(batch), new long[] {height, width}, antialias);
            Tensor result = single ? resized.squeeze(0) : resized;
            Tensor rounded = dtype.isFloatingPoint() ? result : result.round_();
            return rounded.to(dtype).moveToOuterScope();
        }
    }

    private static Tensor interpolate(Tensor batch, long[] size, boolean antialias) {
        return antialias ? F._upsampleBilinear2dAa(batch, size, false) : F.upsampleBilinear2d(batch, size, false);
    }

    /** Single or double precision, which LibTorch's interpolation and padding know. */
    static Tensor asFloats(Tensor images) {
        DType dtype = images.dtype();
        return dtype == DType.FLOAT32 || dtype == DType.FLOAT64 ? images : images.to(DType.FLOAT32);
    }
}
