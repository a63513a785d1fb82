package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;

/**
 * Base class of the adaptive average poolings of one, two and three dimensions.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class AdaptiveAvgPool<M extends AdaptiveAvgPool<M, S>, S> extends AdaptivePool<M, S> {

    AdaptiveAvgPool(S spec, Shape outputSize, int dimensions) {
        super(spec, outputSize, dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        long[] size = sizeFor(input);
        return switch (dimensions) {
            case 1 -> F.adaptiveAvgPool1d(input, size);
            case 2 -> F.adaptiveAvgPool2d(input, size);
            default -> F.adaptiveAvgPool3d(input, size);
        };
    }
}
