package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/** The average of each window in one, two or three dimensions. */
final class AveragePooling {

    private final PoolSettings settings;
    private final int dimensions;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;

    AveragePooling(PoolSettings settings, int dimensions) {
        this.settings = settings;
        this.dimensions = dimensions;
        kernel = settings.kernelSize().toArray(dimensions);
        stride = settings.effectiveStride().toArray(dimensions);
        padding = settings.padding().toArray(dimensions);
    }

    Tensor of(Tensor input) {
        boolean ceil = settings.isCeilMode();
        boolean counts = settings.countsPadding();
        return switch (dimensions) {
            case 1 -> Torch.avgPool1d(input, kernel, stride, padding, ceil, counts);
            case 2 -> F.avgPool2d(input, kernel, stride, padding, ceil, counts, settings.divisor());
            default -> F.avgPool3d(input, kernel, stride, padding, ceil, counts, settings.divisor());
        };
    }
}
