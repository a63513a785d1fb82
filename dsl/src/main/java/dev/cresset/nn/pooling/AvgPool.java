package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Base class of the average poolings of one, two and three dimensions. Their stride is the kernel size by default.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class AvgPool<M extends AvgPool<M, S>, S extends PoolSpec.Average<S>> extends Pooling<M, S> {

    AvgPool(S spec, int dimensions) {
        super(spec, dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean ceil = options().ceilMode();
        boolean counts = options().countIncludePad();
        Long divisor = options().divisorOverride();
        return switch (dimensions) {
            case 1 -> F.avgPool1d(input, kernel, stride, padding, ceil, counts);
            case 2 ->
                divisor == null
                        ? F.avgPool2d(input, kernel, stride, padding, ceil, counts)
                        : F.avgPool2d(input, kernel, stride, padding, ceil, counts, divisor);
            default ->
                divisor == null
                        ? F.avgPool3d(input, kernel, stride, padding, ceil, counts)
                        : F.avgPool3d(input, kernel, stride, padding, ceil, counts, divisor);
        };
    }

    @Override
    protected String extraRepr() {
        return windowText();
    }
}
