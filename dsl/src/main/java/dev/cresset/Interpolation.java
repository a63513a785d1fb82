package dev.cresset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** PyTorch's {@code interpolate}: which operator an interpolation needs. */
final class Interpolation {

    /** The modes, each with the only number of dimensions that it takes; 0 for any. */
    private static final Map<String, Integer> MODES = Map.of(
            "nearest", 0,
            "nearest-exact", 0,
            "linear", 1,
            "bilinear", 2,
            "bicubic", 2,
            "trilinear", 3,
            "area", 0);

    private final Tensor input;
    private final String mode;
    private final int dimensions;
    private final long[] size;
    private final double[] factors;

    Interpolation(Tensor input, long[] size, double[] scaleFactor, String mode, boolean recomputeScaleFactor) {
        this.input = input;
        this.mode = mode;
        dimensions = input.dim() - 2;
        check((size == null) != (scaleFactor == null), "interpolate takes a size or scale factors, one of the two");
        check(
                MODES.containsKey(mode),
                "interpolate has no mode '%s', but nearest, nearest-exact, linear, bilinear, bicubic, trilinear and area",
                mode);
        boolean fits = dimensions >= 1 && dimensions <= 3 && (MODES.get(mode) == 0 || MODES.get(mode) == dimensions);
        check(fits, "interpolate with mode '%s' cannot take the shape %s", mode, Arrays.toString(input.shape()));
        double[] given = scaleFactor == null ? null : expanded(scaleFactor);
        boolean sizeCounts = given == null || recomputeScaleFactor || mode.equals("area");
        this.size = sizeCounts ? extent(size, given) : null;
        factors = sizeCounts ? null : given;
    }

    private static void check(boolean condition, String message, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(message.formatted(arguments));
        }
    }

    private double[] expanded(double... numbers) {
        check(
                numbers.length == 1 || numbers.length == dimensions,
                "interpolate needs 1 or %d scale factors for the shape %s, got %s",
                dimensions,
                Arrays.toString(input.shape()),
                Arrays.toString(numbers));
        double[] expanded = new double[dimensions];
        Arrays.setAll(expanded, i -> numbers[numbers.length == 1 ? 0 : i]);
        return expanded;
    }

    private long[] extent(long[] asked, double... given) {
        long[] extent = new long[dimensions];
        if (given != null) {
            Arrays.setAll(extent, i -> (long) (input.size(i + 2) * given[i]));
            return extent;
        }
        check(
                asked.length == 1 || asked.length == dimensions,
                "interpolate needs a size of 1 or %d numbers for the shape %s, got %s",
                dimensions,
                Arrays.toString(input.shape()),
                Arrays.toString(asked));
        Arrays.setAll(extent, i -> asked[asked.length == 1 ? 0 : i]);
        return extent;
    }

    Tensor apply(boolean alignCorners, boolean antialias) {
        check(
                !alignCorners || MODES.get(mode) > 0,
                "interpolate can align corners when it interpolates, not with mode '%s'",
                mode);
        check(
                !antialias || List.of("bilinear", "bicubic").contains(mode),
                "interpolate can filter with the modes bilinear and bicubic, not with '%s'",
                mode);
        return switch (dimensions) {
            case 1 -> signal(alignCorners);
            case 2 -> antialias ? filteredImage(alignCorners) : image(alignCorners);
            default -> volume(alignCorners);
        };
    }

    private Tensor signal(boolean alignCorners) {
        return switch (mode) {
            case "nearest" -> F.upsampleNearest1d(input, size, factors);
            case "nearest-exact" -> F._upsampleNearestExact1d(input, size, factors);
            case "area" -> Torch.adaptiveAvgPool1d(input, size);
            default -> F.upsampleLinear1d(input, size, alignCorners, factors);
        };
    }

    private Tensor image(boolean alignCorners) {
        return switch (mode) {
            case "nearest" -> F.upsampleNearest2d(input, size, factors);
            case "nearest-exact" -> F._upsampleNearestExact2d(input, size, factors);
            case "area" -> F.adaptiveAvgPool2d(input, size);
            case "bicubic" -> F.upsampleBicubic2d(input, size, alignCorners, factors);
            default -> F.upsampleBilinear2d(input, size, alignCorners, factors);
        };
    }

    private Tensor filteredImage(boolean alignCorners) {
        return mode.equals("bicubic")
                ? F._upsampleBicubic2dAa(input, size, alignCorners, factors)
                : F._upsampleBilinear2dAa(input, size, alignCorners, factors);
    }

    private Tensor volume(boolean alignCorners) {
        return switch (mode) {
            case "nearest" -> F.upsampleNearest3d(input, size, factors);
            case "nearest-exact" -> F._upsampleNearestExact3d(input, size, factors);
            case "area" -> F.adaptiveAvgPool3d(input, size);
            default -> F.upsampleTrilinear3d(input, size, alignCorners, factors);
        };
    }
}
