package dev.cresset.zoo.transforms;

import dev.cresset.Tensor;

/** What transforms ask of their input: an image (C, H, W) or a batch (N, C, H, W). */
final class ImageShape {

    private ImageShape() {}

    /** Checks the number of dimensions; {@code transform} names who asks. */
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

    /** Height and width as messages show them. */
    static String describe(Tensor images) {
        return height(images) + " x " + width(images);
    }

    /** Checks a height and width that a caller asks for. */
    static void requirePositive(long height, long width, String transform) {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    transform + " needs a size of at least 1 x 1, not " + height + " x " + width);
        }
    }
}
