package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/**
 * A transform of images. It takes a single image {@code (C, H, W)} or a batch {@code (N, C, H, W)}; an image has the same bits in a batch
 * as alone.
 *
 * <p>A random transform draws from LibTorch's default generator ({@code Torch.manualSeed}), in torchvision's order, once per call: all
 * images of a batch are changed alike. Data sets therefore apply random transforms to one image at a time. Several workers share the
 * generator, and their order is not determined.
 *
 * {@snippet :
 * Transform transform = toTensor().andThen(normalize(0.5, 0.5));
 * }
 */
@FunctionalInterface
public interface Transform {

    /**
     * Transforms one image or a batch.
     *
     * @param images {@code (C, H, W)} or {@code (N, C, H, W)}; neither changed nor closed
     * @return the transformed images, with as many leading dimensions; may be {@code images} itself or a view of it
     */
    Tensor apply(Tensor images);

    /**
     * Whether two calls with the same images may differ. A random lambda cannot override this: data sets would apply it to whole batches.
     *
     * @return true for a random transform; by default false
     */
    default boolean isRandom() {
        return false;
    }

    /**
     * This transform followed by another one.
     *
     * @param next the transform of the result
     * @return both as one transform
     */
    default Transform andThen(Transform next) {
        return Transforms.compose(this, next);
    }
}
