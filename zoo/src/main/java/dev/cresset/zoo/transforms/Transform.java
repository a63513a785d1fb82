package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/**
 * Turns images into other images. The same transform takes a single image {@code (C, H, W)} and a whole batch
 * {@code (N, C, H, W)}, and gives each image of the batch the same bits as it would give it alone.
 *
 * <p>A random transform draws from LibTorch's default generator ({@code Torch.manualSeed}), in torchvision's order, once per
 * call: all images of a batch are changed alike. Data sets therefore apply random transforms to one image at a time. With
 * several workers, threads share the generator, and which of them draws first is not determined.
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
     * Whether two calls with the same images may differ. A lambda that is random cannot say so: data sets would apply it to
     * whole batches.
     *
     * @return true for a random transform; by default false
     */
    default boolean isRandom() {
        return false;
    }

    /**
     * This transform followed by another one.
     *
     * @param next takes what this transform gives
     * @return both as one transform
     */
    default Transform andThen(Transform next) {
        return Transforms.compose(this, next);
    }
}
