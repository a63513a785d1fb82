package dev.cresset.nn.convolution;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Tensor;

/**
 * Base class of the convolutions that are not transposed.
 *
 * @param <M> the layer
 * @param <S> its specification
 */
abstract class ForwardConvolution<M extends ForwardConvolution<M, S>, S extends ConvolutionSpec.Forward<S>>
        extends Convolution<M, S> {

    ForwardConvolution(S spec, int dimensions) {
        super(
                spec,
                dimensions,
                spec.options().outChannels(),
                spec.options().inChannels() / spec.options().groups());
    }

    @Override
    protected final Tensor forward(Tensor input) {
        if (options().paddingMode() == PaddingMode.ZEROS) {
            return padding == null ? convolveByRule(input) : convolve(input, padding);
        }
        long[] sides = options().window().padding().sides(kernel, dilation);
        try (Tensor padded = F.pad(input, sides, options().paddingMode())) {
            return convolve(padded, new long[dimensions]);
        }
    }

    private Tensor convolve(Tensor input, long[] padding) {
        long groups = options().groups();
        return switch (dimensions) {
            case 1 -> F.conv1d(input, weight(), bias(), stride, padding, dilation, groups);
            case 2 -> F.conv2d(input, weight(), bias(), stride, padding, dilation, groups);
            default -> F.conv3d(input, weight(), bias(), stride, padding, dilation, groups);
        };
    }

    private Tensor convolveByRule(Tensor input) {
        long groups = options().groups();
        PaddingRule rule = options().window().padding().rule();
        return switch (dimensions) {
            case 1 -> F.conv1d(input, weight(), bias(), stride, rule, dilation, groups);
            case 2 -> F.conv2d(input, weight(), bias(), stride, rule, dilation, groups);
            default -> F.conv3d(input, weight(), bias(), stride, rule, dilation, groups);
        };
    }
}
