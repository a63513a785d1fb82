package dev.cresset.zoo.transforms;

import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * Crops the center of images, with torchvision's pixels; a side that is too short is padded with zeros first.
 *
 * <p>Shape: {@code (C, H, W) -> (C, height, width)} or {@code (N, C, H, W) -> (N, C, height, width)}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.CenterCrop.html">torchvision's
 *     CenterCrop</a>
 */
public final class CenterCrop implements Transform {

    private final long height;
    private final long width;

    CenterCrop(long height, long width) {
        ImageShape.requirePositive(height, width, "centerCrop");
        this.height = height;
        this.width = width;
    }

    @Override
    public Tensor apply(Tensor images) {
        ImageShape.require(images, "centerCrop");
        long missingRows = Math.max(0, height - ImageShape.height(images));
        long missingColumns = Math.max(0, width - ImageShape.width(images));
        Border padding =
                new Border(missingColumns / 2, missingRows / 2, (missingColumns + 1) / 2, (missingRows + 1) / 2);
        try (Scope _ = Scope.open()) {
            Tensor padded = padding.apply(images, BorderMode.CONSTANT, 0);
            long top = middle(ImageShape.height(padded) - height);
            long left = middle(ImageShape.width(padded) - width);
            return Geometry.crop(padded, top, left, height, width).moveToOuterScope();
        }
    }

    /** Half of a number, rounded half to even as Python's {@code round} does. */
    private static long middle(long rest) {
        return (long) Math.rint(rest / 2.0);
    }

    /** The call that makes it, such as {@code centerCrop(224, 224)}. */
    @Override
    public String toString() {
        return "centerCrop(" + height + ", " + width + ")";
    }
}
