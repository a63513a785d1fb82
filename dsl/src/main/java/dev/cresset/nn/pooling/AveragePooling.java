package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.internal.Extents;

/** The average of each window in one, two or three dimensions. */
final class AveragePooling {

    private final PoolOptions options;
    private final int dimensions;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;

    AveragePooling(PoolOptions options, int dimensions) {
        this.options = options;
        this.dimensions = dimensions;
        kernel = Extents.expand(options.kernelSize(), dimensions);
        stride = Extents.expand(options.effectiveStride(), dimensions);
        padding = Extents.expand(options.padding(), dimensions);
    }

    Tensor of(Tensor input) {
        boolean ceil = options.isCeilMode();
        boolean counts = options.countsPadding();
        return switch (dimensions) {
            case 1 -> Torch.avgPool1d(input, kernel, stride, padding, ceil, counts);
            case 2 -> image(input, ceil, counts);
            default -> volume(input, ceil, counts);
        };
    }

    private Tensor image(Tensor input, boolean ceil, boolean counts) {
        return options.divisor() == null
                ? F.avgPool2d(input, kernel, stride, padding, ceil, counts)
                : F.avgPool2d(input, kernel, stride, padding, ceil, counts, options.divisor());
    }

    private Tensor volume(Tensor input, boolean ceil, boolean counts) {
        return options.divisor() == null
                ? F.avgPool3d(input, kernel, stride, padding, ceil, counts)
                : F.avgPool3d(input, kernel, stride, padding, ceil, counts, options.divisor());
    }
}
