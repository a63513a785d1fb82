package dev.cresset.zoo.models;

import static dev.cresset.nn.Layers.batchNorm2d;
import static dev.cresset.nn.Layers.conv2d;

import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.normalization.BatchNorm2d;

/**
 * A convolution without bias that keeps the image's size (or divides it by the stride), a batch normalization and, except for projections, an
 * activation.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.Conv2dNormActivation.html">torchvision.ops.Conv2dNormActivation</a>
 */
final class Conv2dNormActivation extends Sequential {

    private Conv2dNormActivation() {}

    /**
     * The constants of a network's batch normalizations.
     *
     * @param eps the number that is added to the variance
     * @param momentum the share of the newest batch in the running averages
     */
    record Norm(double eps, double momentum) {

        /** PyTorch's defaults. */
        static final Norm DEFAULT = new Norm(1e-5, 0.1);

        /** The constants of networks from TensorFlow. */
        static final Norm TENSORFLOW = new Norm(1e-3, 0.01);

        BatchNorm2d.Spec of(long channels) {
            return batchNorm2d(channels).eps(eps).momentum(momentum);
        }

        /** A 1 x 1 convolution; {@code activation} may be null. */
        Conv2dNormActivation pointwise(
                long inChannels, long outChannels, LayerSpec<? extends UnaryModule<?>> activation) {
            return full(inChannels, outChannels, 1, 1, 1, activation);
        }

        /** A depthwise convolution. */
        Conv2dNormActivation depthwise(
                long channels, long kernel, long stride, LayerSpec<? extends UnaryModule<?>> activation) {
            return full(channels, channels, kernel, stride, channels, activation);
        }

        /** The first convolution of a network: 3 x 3 with stride 2. */
        Conv2dNormActivation stem(long outChannels, LayerSpec<? extends UnaryModule<?>> activation) {
            return full(3, outChannels, 3, 2, 1, activation);
        }

        private Conv2dNormActivation full(
                long inChannels,
                long outChannels,
                long kernel,
                long stride,
                long groups,
                LayerSpec<? extends UnaryModule<?>> activation) {
            Conv2dNormActivation layers = new Conv2dNormActivation();
            layers.append(conv2d(inChannels, outChannels, kernel)
                    .stride(stride)
                    .padding((kernel - 1) / 2)
                    .groups(groups)
                    .bias(false));
            layers.append(of(outChannels));
            if (activation != null) {
                layers.append(activation);
            }
            return layers;
        }
    }
}
