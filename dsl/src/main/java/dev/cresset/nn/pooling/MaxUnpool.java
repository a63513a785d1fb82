package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.internal.Extents;
import java.util.Arrays;
import java.util.List;

/** What inverses of maximum poolings of one, two and three dimensions have in common. */
public abstract class MaxUnpool<M extends MaxUnpool<M>> extends Module<M> {

    private final PoolOptions options;
    private final int dimensions;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;

    MaxUnpool(PoolOptions options, int dimensions) {
        this.options = options;
        this.dimensions = dimensions;
        kernel = Extents.expand(options.kernelSize(), dimensions);
        stride = Extents.expand(options.effectiveStride(), dimensions);
        padding = Extents.expand(options.padding(), dimensions);
    }

    /**
     * Puts each element where the pooling has found it; all others are zero.
     *
     * @param input what a pooling of the same options has computed
     * @param indices where it has found its elements, INT64 of the same shape
     * @param outputSize the extent of the pooling's input, where the default, the smallest that is possible, is not it
     * @return of the shape of the pooling's input
     * @throws IllegalArgumentException if no pooling of an input of that size gives that output
     */
    public final Tensor call(Tensor input, Tensor indices, long... outputSize) {
        return callWithHooks(List.of(input, indices), inputs -> forward(inputs.get(0), inputs.get(1), outputSize));
    }

    private Tensor forward(Tensor input, Tensor indices, long[] outputSize) {
        long[] size = sizeFor(input, outputSize);
        if (dimensions == 3) {
            return F.maxUnpool3d(input, indices, kernel, stride, padding, size);
        }
        if (dimensions == 2) {
            return F.maxUnpool2d(input, indices, kernel, stride, padding, size);
        }
        return F.maxUnpool1d(input, indices, kernel, stride, padding, size);
    }

    private long[] sizeFor(Tensor input, long[] outputSize) {
        long[] smallest = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            smallest[i] = (input.size(i - dimensions) - 1) * stride[i] + kernel[i] - 2 * padding[i];
        }
        if (outputSize.length == 0) {
            return smallest;
        }
        boolean fits = outputSize.length == dimensions;
        for (int i = 0; fits && i < dimensions; i++) {
            fits = outputSize[i] > smallest[i] - stride[i] && outputSize[i] < smallest[i] + stride[i];
        }
        Checks.that(
                fits,
                "%s makes of the shape %s outputs of about the size %s, not %s",
                name(),
                input.shape(),
                Arrays.toString(smallest),
                Arrays.toString(outputSize));
        return outputSize;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(
                        Extents.tuple(options.kernelSize(), dimensions),
                        Extents.tuple(options.effectiveStride(), dimensions),
                        Extents.tuple(options.padding(), dimensions));
    }
}
