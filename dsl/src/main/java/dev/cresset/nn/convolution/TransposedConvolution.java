package dev.cresset.nn.convolution;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.internal.Extents;
import java.util.Arrays;
import java.util.List;

/** What transposed convolutions of one, two and three dimensions have in common. */
public abstract class TransposedConvolution<M extends TransposedConvolution<M>> extends Convolution<M> {

    TransposedConvolution(ConvolutionOptions options, int dimensions) {
        super(options, dimensions, options.inChannels(), options.outChannels() / options.groups());
    }

    @Override
    protected final Tensor forward(Tensor input) {
        return convolve(input, outputPadding);
    }

    /**
     * Computes an output of a given size: with a stride of more than 1, several sizes are possible.
     *
     * @param input of the shape that the layer takes
     * @param outputSize the output's extent in each dimension that is convolved
     * @return the output
     * @throws IllegalArgumentException if no output padding gives that size
     */
    public final Tensor call(Tensor input, long... outputSize) {
        return callWithHooks(List.of(input), inputs -> convolve(inputs.get(0), paddingFor(inputs.get(0), outputSize)));
    }

    abstract Tensor convolve(Tensor input, long[] outputPadding);

    private long[] paddingFor(Tensor input, long[] outputSize) {
        int dimensions = stride.length;
        Checks.that(
                outputSize.length == dimensions,
                "%s needs an output size of %d numbers, got %s",
                name(),
                dimensions,
                Arrays.toString(outputSize));
        long[] kernel = Extents.expand(options().kernelSize(), dimensions);
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
