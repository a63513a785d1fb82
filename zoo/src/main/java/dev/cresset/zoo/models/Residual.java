package dev.cresset.zoo.models;

import dev.cresset.Tensor;
import dev.cresset.nn.Layers;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.normalization.BatchNorm2d;

/**
 * A block of a {@link ResNet}: what its convolutions compute is added to its input, which a convolution of its own first brings
 * to the same shape where that differs.
 */
abstract class Residual extends UnaryModule<Residual> {

    /** What the convolutions compute, {@code (N, in, H, W) -> (N, expansion * width, H / stride, W / stride)}. */
    abstract Tensor branch(Tensor input);

    /** The last normalisation of the branch. */
    abstract BatchNorm2d lastNorm();

    abstract ReLU relu();

    /** What brings the input to the output's shape; null if it has that shape. */
    abstract Sequential downsample();

    @Override
    protected final Tensor forward(Tensor input) {
        Tensor output = branch(input);
        Tensor identity = downsample() == null ? input : downsample().call(input);
        return relu().call(output.add_(identity));
    }

    static Conv2d conv3x3(long inChannels, long outChannels, long stride) {
        return Layers.conv2d(inChannels, outChannels, 3)
                .stride(stride)
                .padding(1)
                .bias(false)
                .build();
    }

    static Conv2d conv1x1(long inChannels, long outChannels, long stride) {
        return Layers.conv2d(inChannels, outChannels, 1)
                .stride(stride)
                .bias(false)
                .build();
    }
}
