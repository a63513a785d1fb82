package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.Arrays;

/** The functions of {@link F} that pad, resize, sample and cut signals, images and volumes. */
final class ImageFunctions {

    private ImageFunctions() {}

    static Tensor pad(Tensor input, long[] pad, PaddingMode mode, Double value) {
        boolean constant = mode == PaddingMode.CONSTANT || mode == PaddingMode.ZEROS;
        Checks.that(
                value == null || mode == PaddingMode.CONSTANT,
                "pad takes a value with mode 'constant' only, not with '%s'",
                mode);
        PaddingMode word = constant ? PaddingMode.CONSTANT : mode;
        return value == null ? Aten.pad(input, pad, word) : Aten.pad(input, pad, word, value);
    }

    static Tensor interpolate(
            Tensor input, long[] size, InterpolationMode mode, boolean alignCorners, boolean antialias) {
        return Interpolation.toSize(input, mode, size).apply(alignCorners, antialias);
    }

    static Tensor interpolate(
            Tensor input,
            double[] scaleFactor,
            InterpolationMode mode,
            boolean alignCorners,
            boolean recomputeScaleFactor,
            boolean antialias) {
        return Interpolation.byFactors(input, mode, recomputeScaleFactor, scaleFactor)
                .apply(alignCorners, antialias);
    }

    static Tensor upsample(Tensor input, long[] size, InterpolationMode mode, boolean alignCorners) {
        return interpolate(input, size, mode, alignCorners, false);
    }

    static Tensor upsample(Tensor input, double[] scaleFactor, InterpolationMode mode, boolean alignCorners) {
        return interpolate(input, scaleFactor, mode, alignCorners, false, false);
    }

    static Tensor upsampleNearest(Tensor input, long... size) {
        return interpolate(input, size, InterpolationMode.NEAREST, false, false);
    }

    static Tensor upsampleNearest(Tensor input, double... scaleFactor) {
        return interpolate(input, scaleFactor, InterpolationMode.NEAREST, false, false, false);
    }

    static Tensor upsampleBilinear(Tensor input, long... size) {
        return interpolate(input, size, InterpolationMode.BILINEAR, true, false);
    }

    static Tensor upsampleBilinear(Tensor input, double... scaleFactor) {
        return interpolate(input, scaleFactor, InterpolationMode.BILINEAR, true, false, false);
    }

    static Tensor gridSample(
            Tensor input, Tensor grid, GridSampleMode mode, GridSamplePadding paddingMode, boolean alignCorners) {
        return Aten.gridSampler(input, grid, mode, paddingMode, alignCorners);
    }

    static Tensor affineGrid(Tensor theta, long[] size, boolean alignCorners) {
        Checks.that(
                theta.dtype().isFloatingPoint(), "affine_grid needs floating-point matrices, not of %s", theta.dtype());
        Checks.that(
                size.length == 4 || size.length == 5,
                "affine_grid needs a size (N, C, H, W) or (N, C, D, H, W), got %s",
                Arrays.toString(size));
        int rows = size.length - 2;
        Checks.that(
                theta.dim() == 3 && theta.size(1) == rows && theta.size(2) == rows + 1,
                "affine_grid needs matrices of shape (N, %d, %d) for the size %s, got the shape %s",
                rows,
                rows + 1,
                Arrays.toString(size),
                theta.shape());
        Checks.that(
                Arrays.stream(size).allMatch(each -> each > 0),
                "affine_grid needs a size of numbers above 0, got %s",
                Arrays.toString(size));
        return Aten.affineGridGenerator(theta, size, alignCorners);
    }

    static Tensor fold(
            Tensor input, long[] outputSize, long[] kernelSize, long[] dilation, long[] padding, long[] stride) {
        return Aten.col2im(input, outputSize, kernelSize, dilation, padding, stride);
    }

    static Tensor unfold(Tensor input, long[] kernelSize, long[] dilation, long[] padding, long[] stride) {
        return Aten.im2col(input, kernelSize, dilation, padding, stride);
    }
}
