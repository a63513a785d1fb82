package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;

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
        kernel = options.kernelSize().toArray(dimensions);
        stride = options.effectiveStride().toArray(dimensions);
        padding = options.padding().toArray(dimensions);
    }

    Tensor of(Tensor input) {
        boolean ceil = options.isCeilMode();
        boolean counts = options.countsPadding();
        return switch (dimensions) {
            case 1 -> Torch.avgPool1d(input, kernel, stride, padding, ceil, counts);
            case 2 -> F.avgPool2d(input, kernel, stride, padding, ceil, counts, options.divisor());
            default -> F.avgPool3d(input, kernel, stride, padding, ceil, counts, options.divisor());
        };
    }
}
