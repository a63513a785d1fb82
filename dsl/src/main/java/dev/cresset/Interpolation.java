package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;
import java.util.List;

/** PyTorch's {@code interpolate}: which operator an upsampling needs. */
final class Interpolation {

    private final Tensor input;
    private final Upsample.Options options;
    private final int dimensions;
    private final long[] size;
    private final double[] factors;

    private Interpolation(Tensor input, Upsample.Options options) {
        this.input = input;
        this.options = options;
        dimensions = input.dim() - 2;
        Checks.that(
                options.mode().takes(dimensions),
                "Upsample with mode '%s' cannot take the shape %s",
                options.mode(),
                Arrays.toString(input.shape()));
        double[] given = options.scaleFactor() == null ? null : expanded(options.scaleFactor());
        boolean sizeCounts = given == null || options.recomputeScaleFactor() || options.mode() == UpsampleMode.AREA;
        size = sizeCounts ? size(given) : null;
        factors = sizeCounts ? null : given;
    }

    static Tensor of(Tensor input, Upsample.Options options) {
        Interpolation interpolation = new Interpolation(input, options);
        return switch (interpolation.dimensions) {
            case 1 -> interpolation.signal();
            case 2 -> interpolation.image();
            default -> interpolation.volume();
        };
    }

    private double[] expanded(List<Double> numbers) {
        Checks.that(
                numbers.size() == 1 || numbers.size() == dimensions,
                "Upsample needs 1 or %d scale factors for the shape %s, got %s",
                dimensions,
                Arrays.toString(input.shape()),
                numbers);
        double[] expanded = new double[dimensions];
        Arrays.setAll(expanded, i -> numbers.get(numbers.size() == 1 ? 0 : i));
        return expanded;
    }

    private long[] size(double[] given) {
        if (given == null) {
            return options.size().check("Upsample", "a size", dimensions, 1).toArray(dimensions);
        }
        long[] computed = new long[dimensions];
        Arrays.setAll(computed, i -> (long) (input.size(i + 2) * given[i]));
        return computed;
    }

    private Tensor signal() {
        return switch (options.mode()) {
            case NEAREST -> F.upsampleNearest1d(input, size, factors);
            case NEAREST_EXACT -> F._upsampleNearestExact1d(input, size, factors);
            case AREA -> Torch.adaptiveAvgPool1d(input, size);
            default -> F.upsampleLinear1d(input, size, options.alignCorners(), factors);
        };
    }

    private Tensor image() {
        return switch (options.mode()) {
            case NEAREST -> F.upsampleNearest2d(input, size, factors);
            case NEAREST_EXACT -> F._upsampleNearestExact2d(input, size, factors);
            case AREA -> F.adaptiveAvgPool2d(input, size);
            case BICUBIC -> F.upsampleBicubic2d(input, size, options.alignCorners(), factors);
            default -> F.upsampleBilinear2d(input, size, options.alignCorners(), factors);
        };
    }

    private Tensor volume() {
        return switch (options.mode()) {
            case NEAREST -> F.upsampleNearest3d(input, size, factors);
            case NEAREST_EXACT -> F._upsampleNearestExact3d(input, size, factors);
            case AREA -> F.adaptiveAvgPool3d(input, size);
            default -> F.upsampleTrilinear3d(input, size, options.alignCorners(), factors);
        };
    }
}
