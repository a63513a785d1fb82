package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.batchNorm2d;

import dev.cresset.Tensor;
import dev.cresset.nn.Layers;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.ReLU;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.normalization.BatchNorm2d;
import java.util.List;

/**
 * A 3 x 3 convolution between two 1 x 1 convolutions that reduce and expand the channels: the block of the larger {@link ResNet}s. The 3 x
 * 3 convolution has the stride ("ResNet v1.5"), not the first one as in the paper.
 */
final class Bottleneck extends Residual {

    static final long EXPANSION = 4;

    private final Conv2d conv1;
    private final BatchNorm2d bn1;
    private final Conv2d conv2;
    private final BatchNorm2d bn2;
    private final Conv2d conv3;
    private final BatchNorm2d bn3;
    private final ReLU relu;
    private final Sequential downsample;

    Bottleneck(long inChannels, long width, long stride, Sequential downsample) {
        conv1 = register("conv1", conv1x1(inChannels, width, 1));
        bn1 = register("bn1", batchNorm2d(width).build());
        conv2 = register("conv2", conv3x3(width, width, stride));
        bn2 = register("bn2", batchNorm2d(width).build());
        conv3 = register("conv3", conv1x1(width, width * EXPANSION, 1));
        bn3 = register("bn3", batchNorm2d(width * EXPANSION).build());
        relu = register("relu", Layers.relu().inplace().build());
        this.downsample = downsample == null ? null : register("downsample", downsample);
    }

    @Override
    Tensor branch(Tensor input) {
        Tensor x = relu.call(bn1.call(conv1.call(input)));
        x = relu.call(bn2.call(conv2.call(x)));
        return bn3.call(conv3.call(x));
    }

    @Override
    protected List<List<UnaryModule<?>>> chains() {
        return List.of(
                List.of(conv1, bn1), List.of(conv2, bn2), List.of(conv3, bn3)); // the one ReLU is used three times
    }

    @Override
    BatchNorm2d lastNorm() {
        return bn3;
    }

    @Override
    ReLU relu() {
        return relu;
    }

    @Override
    Sequential downsample() {
        return downsample;
    }
}
