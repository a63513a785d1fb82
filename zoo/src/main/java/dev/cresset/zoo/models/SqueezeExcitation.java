package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.adaptiveAvgPool2d;
import static dev.cresset.nn.Layers.conv2d;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.pooling.AdaptiveAvgPool2d;

/**
 * Scales each channel by a factor that a small network computes from the channels' averages.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)}.
 *
 * @see <a href="https://arxiv.org/abs/1709.01507">Squeeze-and-Excitation Networks</a>
 * @see <a
 *     href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.SqueezeExcitation.html">torchvision.ops.SqueezeExcitation</a>
 */
final class SqueezeExcitation extends UnaryModule<SqueezeExcitation> {

    private final AdaptiveAvgPool2d avgpool;
    private final Conv2d fc1;
    private final Conv2d fc2;
    private final UnaryModule<?> activation;
    private final UnaryModule<?> scaleActivation;

    SqueezeExcitation(
            long channels,
            long squeezed,
            LayerSpec<? extends UnaryModule<?>> activation,
            LayerSpec<? extends UnaryModule<?>> scaleActivation) {
        avgpool = register("avgpool", adaptiveAvgPool2d(1).build());
        fc1 = register("fc1", conv2d(channels, squeezed, 1).build());
        fc2 = register("fc2", conv2d(squeezed, channels, 1).build());
        this.activation = register("activation", activation.build());
        this.scaleActivation = register("scale_activation", scaleActivation.build());
    }

    @Override
    protected Tensor forward(Tensor input) {
        Tensor scale = avgpool.call(input); // (N, C, H, W) -> (N, C, 1, 1)
        scale = activation.call(fc1.call(scale)); // -> (N, squeezed, 1, 1)
        scale = scaleActivation.call(fc2.call(scale)); // -> (N, C, 1, 1)
        return scale.mul(input);
    }
}
