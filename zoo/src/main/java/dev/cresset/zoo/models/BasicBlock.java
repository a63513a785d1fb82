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

/** Two 3 x 3 convolutions: the block of the smaller {@link ResNet}s. */
final class BasicBlock extends Residual {

    static final long EXPANSION = 1;

    private final Conv2d conv1;
    private final BatchNorm2d bn1;
    private final ReLU relu;
    private final Conv2d conv2;
    private final BatchNorm2d bn2;
    private final Sequential downsample;

    BasicBlock(long inChannels, long width, long stride, Sequential downsample) {
        conv1 = register("conv1", conv3x3(inChannels, width, stride));
        bn1 = register("bn1", batchNorm2d(width).build());
        relu = register("relu", Layers.relu().inplace().build());
        conv2 = register("conv2", conv3x3(width, width, 1));
        bn2 = register("bn2", batchNorm2d(width).build());
        this.downsample = downsample == null ? null : register("downsample", downsample);
    }

    @Override
    Tensor branch(Tensor input) {
        Tensor x = relu.call(bn1.call(conv1.call(input)));
        return bn2.call(conv2.call(x));
    }

    @Override
    protected List<List<UnaryModule<?>>> chains() {
        return List.of(List.of(conv1, bn1), List.of(conv2, bn2)); // the one ReLU is used twice
    }

    @Override
    BatchNorm2d lastNorm() {
        return bn2;
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
