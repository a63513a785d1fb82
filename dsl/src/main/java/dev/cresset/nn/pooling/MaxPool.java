package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/** What maximum poolings of one, two and three dimensions have in common. */
public abstract class MaxPool<M extends MaxPool<M>> extends UnaryModule<M> {

    private final PoolOptions options;
    private final int dimensions;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;
    private final long[] dilation;

    MaxPool(PoolOptions options, int dimensions) {
        this.options = options;
        this.dimensions = dimensions;
        kernel = Extents.expand(options.kernelSize(), dimensions);
        stride = Extents.expand(options.effectiveStride(), dimensions);
        padding = Extents.expand(options.padding(), dimensions);
        dilation = Extents.expand(options.dilation(), dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        boolean ceil = options.isCeilMode();
        return switch (dimensions) {
            case 1 -> Torch.maxPool1d(input, kernel, stride, padding, dilation, ceil);
            case 2 -> Torch.maxPool2d(input, kernel, stride, padding, dilation, ceil);
            default -> Torch.maxPool3d(input, kernel, stride, padding, dilation, ceil);
        };
    }

    /**
     * Computes the output together with where in the input each of its elements was found, as PyTorch does with
     * {@code return_indices=True}.
     *
     * @param input of the shape that the layer takes
     * @return the output, and for each of its elements the index in its channel of the input
     */
    public final WithIndices callWithIndices(Tensor input) {
        return callWithHooks(List.of(input), inputs -> pool(inputs.get(0)), WithIndices.TENSORS);
    }

    private WithIndices pool(Tensor input) {
        boolean ceil = options.isCeilMode();
        if (dimensions == 1) {
            ReturnTypes.MaxPool1dWithIndices results =
                    Torch.maxPool1dWithIndices(input, kernel, stride, padding, dilation, ceil);
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

    /** {@return the options of the layer} */
    public final PoolOptions options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, stride=%s, padding=%s, dilation=%s, ceil_mode=%s"
                .formatted(
                        Extents.text(options.kernelSize()),
                        Extents.text(options.effectiveStride()),
                        Extents.text(options.padding()),
                        Extents.text(options.dilation()),
                        PythonText.of(options.isCeilMode()));
    }
}
