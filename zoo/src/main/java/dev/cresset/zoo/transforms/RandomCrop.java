package dev.cresset.zoo.transforms;

import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * Crops a rectangle at a random position. With the same seed, it takes the same pixels as torchvision's {@code RandomCrop}: it draws the
 * row, then the column, and nothing if there is only one position.
 *
 * <p>Options and their defaults: {@link #padding(long) padding} 0, {@link #padIfNeeded} off, {@link #fill} 0,
 * {@link #paddingMode} {@link BorderMode#CONSTANT}.
 *
 * <p>Shape: {@code (C, H, W) -> (C, height, width)} or {@code (N, C, H, W) -> (N, C, height, width)}, the same position for all
 * images of a batch.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomCrop.html">torchvision's
 *     RandomCrop</a>
 */
public final class RandomCrop implements Transform {

    private final long height;
    private final long width;
    private final Border padding;
    private final boolean padIfNeeded;
    private final double fill;
    private final BorderMode mode;

    RandomCrop(long height, long width) {
        this(height, width, Border.NONE, false, 0, BorderMode.CONSTANT);
        ImageShape.requirePositive(height, width, "randomCrop");
    }

    private RandomCrop(long height, long width, Border padding, boolean padIfNeeded, double fill, BorderMode mode) {
        this.height = height;
        this.width = width;
        this.padding = padding;
        this.padIfNeeded = padIfNeeded;
        this.fill = fill;
        this.mode = mode;
    }

    /**
     * This transform with a border around the images before the crop.
     *
     * @param all rows and columns on each side; the default is 0
     * @return the new transform
     * @throws IllegalArgumentException if it is negative
     */
    public RandomCrop padding(long all) {
        return padding(all, all, all, all);
    }

    /**
     * This transform with a border around the images before the crop.
     *
     * @param leftAndRight columns on the left and on the right
     * @param topAndBottom rows above and below
     * @return the new transform
     * @throws IllegalArgumentException if one is negative
     */
    public RandomCrop padding(long leftAndRight, long topAndBottom) {
        return padding(leftAndRight, topAndBottom, leftAndRight, topAndBottom);
    }

    /**
     * This transform with a border around the images before the crop.
     *
     * @param left columns on the left
     * @param top rows above
     * @param right columns on the right
     * @param bottom rows below
     * @return the new transform
     * @throws IllegalArgumentException if one is negative
     */
    public RandomCrop padding(long left, long top, long right, long bottom) {
        return new RandomCrop(height, width, new Border(left, top, right, bottom), padIfNeeded, fill, mode);
    }

    /**
     * This transform for images that may be smaller than the crop: missing rows and columns are added on both sides, as in torchvision.
     *
     * @return the new transform
     */
    public RandomCrop padIfNeeded() {
        return new RandomCrop(height, width, padding, true, fill, mode);
    }

    /**
     * This transform with another value of a border of {@link BorderMode#CONSTANT}.
     *
     * @param value the number, in the units of the images; the default is 0
     * @return the new transform
     */
    public RandomCrop fill(double value) {
        return new RandomCrop(height, width, padding, padIfNeeded, value, mode);
    }

    /**
     * This transform with another kind of border.
     *
     * @param newMode the values of the border; the default is {@link BorderMode#CONSTANT}
     * @return the new transform
     */
    public RandomCrop paddingMode(BorderMode newMode) {
        return new RandomCrop(height, width, padding, padIfNeeded, fill, newMode);
    }

    /**
     * Crops an image, or all images of a batch at the same position.
     *
     * @throws IllegalArgumentException if the images, with their border, are smaller than the crop
     */
    @Override
    public Tensor apply(Tensor images) {
        ImageShape.require(images, "randomCrop");
        try (Scope _ = Scope.open()) {
            Tensor padded = padded(images);
            long spareRows = ImageShape.height(padded) - height;
            long spareColumns = ImageShape.width(padded) - width;
            if (spareRows < 0 || spareColumns < 0) {
                throw new IllegalArgumentException(this + " does not fit images of " + ImageShape.describe(images)
                        + ": resize them, or add padIfNeeded()");
            }
            if (spareRows == 0 && spareColumns == 0) {
                return padded == images ? images : padded.moveToOuterScope();
            }
            long top = RandomNumbers.integer(spareRows + 1);
            long left = RandomNumbers.integer(spareColumns + 1);
            return Geometry.crop(padded, top, left, height, width).moveToOuterScope();
        }
    }

    private Tensor padded(Tensor images) {
        Tensor padded = padding.apply(images, mode, fill);
        if (!padIfNeeded) {
            return padded;
        }
        long missingColumns = Math.max(0, width - ImageShape.width(padded));
        long missingRows = Math.max(0, height - ImageShape.height(padded));
        Tensor wide = new Border(missingColumns, 0, missingColumns, 0).apply(padded, mode, fill);
        return new Border(0, missingRows, 0, missingRows).apply(wide, mode, fill);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** The call that makes it, such as {@code randomCrop(32, 32).padding(4, 4, 4, 4)}. */
    @Override
    public String toString() {
        return "randomCrop(" + height + ", " + width + ")" + (padding.equals(Border.NONE) ? "" : "." + padding)
                + (padIfNeeded ? ".padIfNeeded()" : "") + (fill == 0 ? "" : ".fill(" + fill + ")")
                + (mode == BorderMode.CONSTANT ? "" : ".paddingMode(" + mode + ")");
    }
}
