package dev.cresset.zoo.models;

import dev.cresset.Tensor;
import dev.cresset.nn.Layers;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.normalization.BatchNorm2d;

/**
 * A block of a {@link ResNet}: the output of its branch is added to its input, which a convolution first brings to the same shape if it
 * differs.
 */
abstract class Residual extends UnaryModule<Residual> {

    /** The output of the convolutions, {@code (N, in, H, W) -> (N, expansion * width, H / stride, W / stride)}. */
    abstract Tensor branch(Tensor input);

    /** The last normalization of the branch. */
    abstract BatchNorm2d lastNorm();

    abstract ReLU relu();

    /** The layers that bring the input to the output's shape; null if it has that shape. */
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
