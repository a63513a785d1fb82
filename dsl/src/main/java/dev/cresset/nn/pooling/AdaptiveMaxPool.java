package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.util.List;

/**
 * Base class of the adaptive maximum poolings of one, two and three dimensions.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class AdaptiveMaxPool<M extends AdaptiveMaxPool<M, S>, S> extends AdaptivePool<M, S> {

    AdaptiveMaxPool(S spec, Shape outputSize, int dimensions) {
        super(spec, outputSize, dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return pool(input).withoutIndices();
    }

    /**
     * Computes the output and the index of each of its elements in the input, as PyTorch does with {@code return_indices=True}.
     *
     * @param input an input of the shape that the layer takes
     * @return the output, and the index of each of its elements in its channel of the input
     */
    public final WithIndices callWithIndices(Tensor input) {
        return callWithHooks(List.of(input), inputs -> pool(inputs.get(0)), WithIndices.TENSORS);
    }

    private WithIndices pool(Tensor input) {
        long[] size = sizeFor(input);
        if (dimensions == 1) {
            ReturnTypes.AdaptiveMaxPool1d results = F.adaptiveMaxPool1dWithIndices(input, size);
            return new WithIndices(results.output(), results.indices());
        }
        if (dimensions == 2) {
            ReturnTypes.AdaptiveMaxPool2d results = F.adaptiveMaxPool2dWithIndices(input, size);
            return new WithIndices(results.output(), results.indices());
        }
        ReturnTypes.AdaptiveMaxPool3d results = F.adaptiveMaxPool3dWithIndices(input, size);
        return new WithIndices(results.output(), results.indices());
    }
}
