package dev.cresset.nn.convolution;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;
import java.util.Arrays;
import java.util.List;

/**
 * Base class of the transposed convolutions of one, two and three dimensions.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
public abstract class TransposedConvolution<
                M extends TransposedConvolution<M, S>, S extends ConvolutionSpec.Transposed<S>>
        extends Convolution<M, S> {

    private final long[] outputPadding;

    TransposedConvolution(S spec, int dimensions) {
        super(
                spec,
                dimensions,
                spec.options().inChannels(),
                spec.options().outChannels() / spec.options().groups());
        outputPadding = Extents.expand(options().window().outputPadding(), dimensions);
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return convolve(input, outputPadding);
    }

    /**
     * Computes an output of a given size: with a stride of more than 1, several sizes are possible.
     *
     * @param input an input of the shape that the layer takes
     * @param outputSize the extent of the output in each convolved dimension
     * @return the output
     * @throws IllegalArgumentException if no output padding gives that size
     */
    public final Tensor call(Tensor input, long... outputSize) {
        return callWithHooks(List.of(input), inputs -> convolve(inputs.get(0), paddingFor(inputs.get(0), outputSize)));
    }

    private Tensor convolve(Tensor input, long[] extra) {
        long groups = options().groups();
        return switch (dimensions) {
            case 1 -> F.convTranspose1d(input, weight(), bias(), stride, padding, extra, groups, dilation);
            case 2 -> F.convTranspose2d(input, weight(), bias(), stride, padding, extra, groups, dilation);
            default -> F.convTranspose3d(input, weight(), bias(), stride, padding, extra, groups, dilation);
        };
    }

    private long[] paddingFor(Tensor input, long[] outputSize) {
        Checks.that(
                outputSize.length == dimensions,
                "%s needs an output size of %d numbers, got %s",
                name(),
                dimensions,
                Arrays.toString(outputSize));
        long[] added = new long[dimensions];
        for (int i = 0; i < dimensions; i++) {
            long least =
                    (input.size(i - dimensions) - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel[i] - 1) + 1;
            added[i] = outputSize[i] - least;
            Checks.that(
                    added[i] >= 0 && added[i] < stride[i],
                    "%s makes output sizes from %d to %d in dimension %d of the input of shape %s, not %d",
                    name(),
                    least,
                    least + stride[i] - 1,
                    i - dimensions,
                    input.shape(),
                    outputSize[i]);
        }
        return added;
    }
}
