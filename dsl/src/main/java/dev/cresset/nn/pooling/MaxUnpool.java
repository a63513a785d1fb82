package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import java.util.Arrays;
import java.util.List;

/**
 * Base class of the inverses of maximum poolings of one, two and three dimensions. Their stride is the kernel size by default.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class MaxUnpool<M extends MaxUnpool<M, S>, S extends PoolSpec.Padded<S>> extends Module<M> {

    private final S spec;
    private final int dimensions;
    private final PoolWindow window;

    MaxUnpool(S spec, int dimensions) {
        this.spec = spec;
        this.dimensions = dimensions;
        window = PoolWindow.of(spec.options(), dimensions);
    }

    /** {@return the specification that the layer was built from} */
    public final S spec() {
        return spec;
    }

    /**
     * Puts each element where the pooling has found it; all others are zero.
     *
     * @param input the output of a pooling with the same options
     * @param indices the indices of its elements, INT64 of the same shape
     * @param outputSize the extent of the pooling's input; the smallest that is possible by default
     * @return the output, of the shape of the pooling's input
     * @throws IllegalArgumentException if no pooling of an input of that size gives that output
     */
    public final Tensor call(Tensor input, Tensor indices, long... outputSize) {
        return callWithHooks(List.of(input, indices), inputs -> forward(inputs.get(0), inputs.get(1), outputSize));
    }

    private Tensor forward(Tensor input, Tensor indices, long[] outputSize) {
        long[] size = sizeFor(input, outputSize);
        long[] kernel = window.kernel();
        long[] stride = window.stride();
        long[] padding = window.padding();
        return switch (dimensions) {
            case 1 -> F.maxUnpool1d(input, indices, kernel, stride, padding, size);
            case 2 -> F.maxUnpool2d(input, indices, kernel, stride, padding, size);
            default -> F.maxUnpool3d(input, indices, kernel, stride, padding, size);
        };
    }

    private long[] sizeFor(Tensor input, long[] outputSize) {
        long[] stride = window.stride();
        long[] smallest = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            smallest[i] = (input.size(i - dimensions) - 1) * stride[i] + window.kernel()[i] - 2 * window.padding()[i];
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
        return window.text();
    }
}
