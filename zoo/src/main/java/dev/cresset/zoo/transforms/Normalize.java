package dev.cresset.zoo.transforms;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import java.util.Arrays;

/**
 * Subtracts each channel's mean and divides by its standard deviation: {@code x.sub(mean).div_(std)} in the dtype of the
 * images, bit-identical to torchvision's {@code Normalize}.
 *
 * <p>Shape: {@code (C, H, W) -> (C, H, W)} or {@code (N, C, H, W) -> (N, C, H, W)}, of floats.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html">torchvision's
 *     Normalize</a>
 */
public final class Normalize implements Transform {

    private final double[] mean;
    private final double[] std;

    Normalize(double[] mean, double[] std) {
        if (mean.length == 0 || mean.length != std.length) {
            throw new IllegalArgumentException(
                    "normalize needs as many means as standard deviations, at least one of each," + " not "
                            + mean.length + " and " + std.length);
        }
        if (!Arrays.stream(mean).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("normalize needs finite means, not " + Arrays.toString(mean));
        }
        if (!Arrays.stream(std).allMatch(value -> Double.isFinite(value) && (float) value != 0)) {
            throw new IllegalArgumentException(
                    "normalize needs finite standard deviations other than 0, not " + Arrays.toString(std));
        }
        this.mean = mean.clone();
        this.std = std.clone();
    }

    @Override
    public Tensor apply(Tensor images) {
        require(images);
        try (Scope _ = Scope.open()) {
            return images.sub(perChannel(mean, images))
                    .div_(perChannel(std, images))
                    .moveToOuterScope();
        }
    }

    /** The values as a tensor (C, 1, 1) of the images' dtype and device. */
    private static Tensor perChannel(double[] values, Tensor images) {
        return Torch.tensor(values, values.length, 1, 1).to(images);
    }

    private void require(Tensor images) {
        if (!images.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException(
                    "normalize takes images of floats, not of " + images.dtype() + ": put toTensor() before it");
        }
        ImageShape.require(images, "normalize");
        long channels = ImageShape.channels(images);
        if (mean.length != 1 && mean.length != channels) {
            throw new IllegalArgumentException("normalize has " + mean.length + " means, but the images have "
                    + channels + " channels (shape " + images.shape() + ")");
        }
    }

    /** The call that makes it, such as {@code normalize([0.5], [0.5])}. */
    @Override
    public String toString() {
        return "normalize(" + Arrays.toString(mean) + ", " + Arrays.toString(std) + ")";
    }
}
