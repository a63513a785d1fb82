package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * Base class of the fractional maximum poolings of two and three dimensions.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class FractionalMaxPool<M extends FractionalMaxPool<M, S>, S extends FractionalPoolSpec<S>>
        extends UnaryModule<M> {

    private final S spec;
    private final int dimensions;
    private final long[] kernel;

    FractionalMaxPool(S spec, int dimensions) {
        this.spec = spec;
        this.dimensions = dimensions;
        kernel = Extents.expand(spec.options().kernelSize(), dimensions);
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
        long batch = input.dim() == dimensions + 1 ? 1 : input.size(0);
        long[] draws = {batch, input.size(-dimensions - 1), dimensions};
        try (Tensor samples = Torch.rand(draws, input.dtype(), input.device())) {
            if (dimensions == 2) {
                ReturnTypes.FractionalMaxPool2d results =
                        F.fractionalMaxPool2dWithIndices(input, kernel, sizeFor(input), samples);
                return new WithIndices(results.output(), results.indices());
            }
            ReturnTypes.FractionalMaxPool3d results =
                    F.fractionalMaxPool3dWithIndices(input, kernel, sizeFor(input), samples);
            return new WithIndices(results.output(), results.indices());
        }
    }

    private long[] sizeFor(Tensor input) {
        Shape outputSize = spec.options().outputSize();
        if (outputSize != null) {
            return Extents.expand(outputSize, dimensions);
        }
        List<Double> ratios = spec.options().outputRatio();
        long[] size = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            double ratio = ratios.get(ratios.size() == 1 ? 0 : i);
            size[i] = (long) (input.size(i - dimensions) * ratio);
        }
        return size;
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }
}
