package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * Base class of the maximum poolings of one, two and three dimensions. Their stride is the kernel size by default.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class MaxPool<M extends MaxPool<M, S>, S extends PoolSpec.Max<S>> extends Pooling<M, S> {

    MaxPool(S spec, int dimensions) {
        super(spec, dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean ceil = options().ceilMode();
        return switch (dimensions) {
            case 1 -> F.maxPool1d(input, kernel, stride, padding, dilation, ceil);
            case 2 -> F.maxPool2d(input, kernel, stride, padding, dilation, ceil);
            default -> F.maxPool3d(input, kernel, stride, padding, dilation, ceil);
        };
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
        boolean ceil = options().ceilMode();
        if (dimensions == 1) {
            ReturnTypes.MaxPool1dWithIndices results =
                    F.maxPool1dWithIndices(input, kernel, stride, padding, dilation, ceil);
            return new WithIndices(results.output(), results.indices());
        }
        if (dimensions == 2) {
            ReturnTypes.MaxPool2dWithIndices results =
                    F.maxPool2dWithIndices(input, kernel, stride, padding, dilation, ceil);
            return new WithIndices(results.output(), results.indices());
        }
        ReturnTypes.MaxPool3dWithIndices results =
                F.maxPool3dWithIndices(input, kernel, stride, padding, dilation, ceil);
        return new WithIndices(results.output(), results.indices());
    }

    @Override
    protected String extraRepr() {
        return "%s, dilation=%s, ceil_mode=%s"
                .formatted(
                        windowText(),
                        Extents.text(options().dilation()),
                        PythonText.of(options().ceilMode()));
    }
}
