package dev.cresset;

import dev.cresset.internal.Checks;
import java.util.Arrays;

/** The choice of the operator for an interpolation of {@link F}. */
final class Interpolation {

    private final Tensor input;
    private final InterpolationMode mode;
    private final int dimensions;
    private final long[] size;
    private final double[] factors;

    private Interpolation(Tensor input, InterpolationMode mode, long[] size, double... factors) {
        this.input = input;
        this.mode = mode;
        this.size = size;
        this.factors = factors;
        dimensions = input.dim() - 2;
    }

    private static void check(Tensor input, InterpolationMode mode) {
        Checks.that(
                mode.fits(input.dim() - 2), "interpolate with mode '%s' cannot take the shape %s", mode, input.shape());
    }

    static Interpolation toSize(Tensor input, InterpolationMode mode, long... size) {
        check(input, mode);
        int dimensions = input.dim() - 2;
        Checks.that(
                size.length == 1 || size.length == dimensions,
                "interpolate needs a size of 1 or %d numbers for the shape %s, got %s",
                dimensions,
                input.shape(),
                Arrays.toString(size));
        return new Interpolation(input, mode, size.length == 1 ? Sizes.repeat(size[0], dimensions) : size, null);
    }

    static Interpolation byFactors(
            Tensor input, InterpolationMode mode, boolean recomputeScaleFactor, double... scaleFactor) {
        check(input, mode);
        int dimensions = input.dim() - 2;
        Checks.that(
                scaleFactor.length == 1 || scaleFactor.length == dimensions,
                "interpolate needs 1 or %d scale factors for the shape %s, got %s",
                dimensions,
                input.shape(),
                Arrays.toString(scaleFactor));
        double[] factors = new double[dimensions];
        Arrays.setAll(factors, i -> scaleFactor[scaleFactor.length == 1 ? 0 : i]);
        if (!recomputeScaleFactor && mode != InterpolationMode.AREA) {
            return new Interpolation(input, mode, null, factors);
        }
        long[] size = new long[dimensions];
        Arrays.setAll(size, i -> (long) (input.size(i + 2) * factors[i]));
        return new Interpolation(input, mode, size, null);
    }

    Tensor apply(boolean alignCorners, boolean antialias) {
        Checks.that(
                !alignCorners || mode.interpolates(),
                "interpolate can align corners when it interpolates, not with mode '%s'",
                mode);
        Checks.that(
                !antialias || mode.antialiases(),
                "interpolate can filter with the modes bilinear, bicubic and lanczos, not with '%s'",
                mode);
        Checks.that(
                mode != InterpolationMode.LANCZOS || antialias && !alignCorners,
                "interpolate with mode 'lanczos' needs an anti-aliasing filter and corners that are not aligned");
        return switch (dimensions) {
            case 1 -> signal(alignCorners);
            case 2 -> antialias ? filteredImage(alignCorners) : image(alignCorners);
            default -> volume(alignCorners);
        };
    }

    private Tensor signal(boolean alignCorners) {
        return switch (mode) {
            case NEAREST -> Aten.upsampleNearest1d(input, size, factors);
            case NEAREST_EXACT -> Aten._upsampleNearestExact1d(input, size, factors);
            case AREA -> Torch.adaptiveAvgPool1d(input, size);
            default -> Aten.upsampleLinear1d(input, size, alignCorners, factors);
        };
    }

    private Tensor image(boolean alignCorners) {
        return switch (mode) {
            case NEAREST -> Aten.upsampleNearest2d(input, size, factors);
            case NEAREST_EXACT -> Aten._upsampleNearestExact2d(input, size, factors);
            case AREA -> F.adaptiveAvgPool2d(input, size);
            case BICUBIC -> Aten.upsampleBicubic2d(input, size, alignCorners, factors);
            default -> Aten.upsampleBilinear2d(input, size, alignCorners, factors);
        };
    }

    private Tensor filteredImage(boolean alignCorners) {
        return switch (mode) {
            case BICUBIC -> Aten._upsampleBicubic2dAa(input, size, alignCorners, factors);
            case LANCZOS -> Aten._upsampleLanczos2dAa(input, size, alignCorners, factors);
            default -> Aten._upsampleBilinear2dAa(input, size, alignCorners, factors);
        };
    }

    private Tensor volume(boolean alignCorners) {
        return switch (mode) {
            case NEAREST -> Aten.upsampleNearest3d(input, size, factors);
            case NEAREST_EXACT -> Aten._upsampleNearestExact3d(input, size, factors);
            case AREA -> F.adaptiveAvgPool3d(input, size);
            default -> Aten.upsampleTrilinear3d(input, size, alignCorners, factors);
        };
    }
}
