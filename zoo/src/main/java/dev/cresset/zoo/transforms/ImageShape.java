package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/** The shape of the input of transforms: an image (C, H, W) or a batch (N, C, H, W). */
final class ImageShape {

    private ImageShape() {}

    /** Checks the number of dimensions; {@code transform} is named in the message. */
    static void require(Tensor images, String transform) {
        if (images.dim() != 3 && images.dim() != 4) {
            throw new IllegalArgumentException(
                    transform + " takes an image of 3 dimensions or a batch of 4, not shape " + images.shape());
        }
    }

    static long channels(Tensor images) {
        return images.size(-3);
    }

    static long height(Tensor images) {
        return images.size(-2);
    }

    static long width(Tensor images) {
        return images.size(-1);
    }

    /** Height and width in messages. */
    static String describe(Tensor images) {
        return height(images) + " x " + width(images);
    }

    /** Checks a requested height and width. */
    static void requirePositive(long height, long width, String transform) {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    transform + " needs a size of at least 1 x 1, not " + height + " x " + width);
        }
    }
}
