package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;
import java.util.Arrays;

/** What inverses of maximum poolings of one, two and three dimensions have in common. */
public abstract class MaxUnpool extends Module {

    private final PoolSettings settings;
    private final int dimensions;
    private final long[] kernel;
    private final long[] stride;
    private final long[] padding;

    MaxUnpool(PoolSettings settings, int dimensions) {
        this.settings = settings;
        this.dimensions = dimensions;
        kernel = settings.kernelSize().toArray(dimensions);
        stride = settings.effectiveStride().toArray(dimensions);
        padding = settings.padding().toArray(dimensions);
    }

    /**
     * Not possible: the indices of the pooling are needed.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public final Tensor forward(Tensor input) {
        throw Checks.takesMore(this, "an input and its indices: forward(input, indices)");
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
    public final Tensor forward(Tensor input, Tensor indices, long... outputSize) {
        long[] size = sizeFor(input, outputSize);
        if (dimensions == 3) {
            return F.maxUnpool3d(input, indices, size, stride, padding);
        }
        if (dimensions == 2) {
            return F.maxUnpool2d(input, indices, size);
        }
        return F.maxUnpool1d(input, indices, size[0]);
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
                Arrays.toString(input.shape()),
                Arrays.toString(smallest),
                Arrays.toString(outputSize));
        return outputSize;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(
                        settings.kernelSize().tuple(dimensions),
                        settings.effectiveStride().tuple(dimensions),
                        settings.padding().tuple(dimensions));
    }
}
