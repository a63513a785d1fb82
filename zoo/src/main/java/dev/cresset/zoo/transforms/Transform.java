package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/**
 * Turns images into other images. The same transform takes a single image {@code (C, H, W)} and a whole batch
 * {@code (N, C, H, W)}, and gives each image of the batch the same bits as it would give it alone.
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
     * @return the transformed images, with as many leading dimensions
     */
    Tensor apply(Tensor images);

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
