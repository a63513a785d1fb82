package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/**
 * Mirrors images, left to right, with a probability. With the same seed, it mirrors the same images as torchvision's {@code
 * RandomHorizontalFlip}; it draws one number per call.
 *
 * <p>Shape: {@code (C, H, W) -> (C, H, W)} or {@code (N, C, H, W) -> (N, C, H, W)}, all images of a batch or none.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomHorizontalFlip.html">
 *     torchvision's RandomHorizontalFlip</a>
 */
public final class RandomHorizontalFlip implements Transform {

    private final double probability;

    RandomHorizontalFlip(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "randomHorizontalFlip needs a probability between 0 and 1, not " + probability);
        }
        this.probability = probability;
    }

    @Override
    public Tensor apply(Tensor images) {
        ImageShape.require(images, "randomHorizontalFlip");
        return RandomNumbers.happens(probability) ? images.flip(-1) : images;
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** The call that makes it, such as {@code randomHorizontalFlip(0.5)}. */
    @Override
    public String toString() {
        return "randomHorizontalFlip(" + probability + ")";
    }
}
