package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.InterpolationMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Crops a rectangle of random area, aspect ratio and position, and resizes it, as in the training of networks for ImageNet. With the same
 * seed, the result is that of torchvision's {@code RandomResizedCrop}, bit-identical where {@link Resize} is.
 *
 * <p>Options and their defaults: {@link #scale} 0.08 to 1, {@link #ratio} 3/4 to 4/3, {@link #antialias} true. Area and aspect
 * ratio are drawn up to ten times, until the rectangle fits; after that, the center of the image is taken.
 *
 * <p>Shape: {@code (C, H, W) -> (C, height, width)} or {@code (N, C, H, W) -> (N, C, height, width)}, the same rectangle for all
 * images of a batch.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomResizedCrop.html">torchvision's
 *     RandomResizedCrop</a>
 * @see <a href="https://arxiv.org/abs/1409.4842">Going Deeper with Convolutions</a>, by Szegedy and others (2014), section 6
 */
public final class RandomResizedCrop implements Transform {

    private static final int ATTEMPTS = 10;
    private static final Range SCALE = new Range(0.08, 1);
    private static final Range RATIO = new Range(3.0 / 4, 4.0 / 3);

    private final long height;
    private final long width;
    private final Range scale;
    private final Range ratio;
    private final boolean antialias;

    RandomResizedCrop(long height, long width) {
        this(height, width, SCALE, RATIO, true);
        ImageShape.requirePositive(height, width, "randomResizedCrop");
    }

    private RandomResizedCrop(long height, long width, Range scale, Range ratio, boolean antialias) {
        this.height = height;
        this.width = width;
        this.scale = scale;
        this.ratio = ratio;
        this.antialias = antialias;
    }

    /**
     * This transform with another area.
     *
     * @param from the least part of the image's area, from 0; the default is 0.08
     * @param to the greatest; the default is 1
     * @return the new transform
     * @throws IllegalArgumentException if {@code from} is negative or greater than {@code to}
     */
    public RandomResizedCrop scale(double from, double to) {
        Range range = new Range(from, to).within(0, Double.POSITIVE_INFINITY, "scale");
        return new RandomResizedCrop(height, width, range, ratio, antialias);
    }

    /**
     * This transform with other aspect ratios.
     *
     * @param from the least width for a height of 1, more than 0; the default is 3/4
     * @param to the greatest; the default is 4/3
     * @return the new transform
     * @throws IllegalArgumentException if {@code from} is not positive or is greater than {@code to}
     */
    public RandomResizedCrop ratio(double from, double to) {
        Range range = new Range(from, to).within(Double.MIN_VALUE, Double.POSITIVE_INFINITY, "ratio");
        return new RandomResizedCrop(height, width, scale, range, antialias);
    }

    /**
     * This transform with or without antialiasing.
     *
     * @param enabled as for {@link Resize#antialias}; the default is true
     * @return the new transform
     */
    public RandomResizedCrop antialias(boolean enabled) {
        return new RandomResizedCrop(height, width, scale, ratio, enabled);
    }

    @Override
    public Tensor apply(Tensor images) {
        ImageShape.require(images, "randomResizedCrop");
        Box box = box(ImageShape.height(images), ImageShape.width(images));
        if (box.height < 1 || box.width < 1) {
            throw new IllegalArgumentException(
                    this + " finds no rectangle in images of " + ImageShape.describe(images));
        }
        try (Scope _ = Scope.open()) {
            Tensor cropped = Geometry.crop(images, box.top, box.left, box.height, box.width);
            if (box.height == height && box.width == width) {
                return cropped.moveToOuterScope();
            }
            return Geometry.resize(cropped, height, width, InterpolationMode.BILINEAR, antialias)
                    .moveToOuterScope();
        }
    }

    private record Box(long top, long left, long height, long width) {}

    private Box box(long rows, long columns) {
        Range logRatio = logarithms();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double area = rows * columns * scale.draw();
            double proportion = proportion(logRatio);
            long w = (long) Math.rint(Math.sqrt(area * proportion));
            long h = (long) Math.rint(Math.sqrt(area / proportion));
            if (0 < w && w <= columns && 0 < h && h <= rows) {
                long top = RandomNumbers.integer(rows - h + 1);
                return new Box(top, RandomNumbers.integer(columns - w + 1), h, w);
            }
        }
        return middle(rows, columns);
    }

    /** The logarithms of the aspect ratios, in single precision as in torchvision. */
    private Range logarithms() {
        try (Scope _ = Scope.open()) {
            float[] logarithms =
                    Torch.tensor((float) ratio.from(), (float) ratio.to()).log().toFloatArray();
            return new Range(logarithms[0], logarithms[1]);
        }
    }

    private static double proportion(Range logRatio) {
        try (Scope _ = Scope.open()) {
            return Torch.empty(new long[] {1}, DType.FLOAT32)
                    .uniform_(logRatio.from(), logRatio.to())
                    .exp()
                    .item();
        }
    }

    /** The greatest rectangle in the center with an allowed aspect ratio. */
    private Box middle(long rows, long columns) {
        double proportion = (double) columns / rows;
        long w = columns;
        long h = rows;
        if (proportion < ratio.from()) {
            h = (long) Math.rint(w / ratio.from());
        } else if (proportion > ratio.to()) {
            w = (long) Math.rint(h * ratio.to());
        }
        return new Box((rows - h) / 2, (columns - w) / 2, h, w);
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** The call that makes it, such as {@code randomResizedCrop(224, 224)}. */
    @Override
    public String toString() {
        return "randomResizedCrop(" + height + ", " + width + ")" + (scale.equals(SCALE) ? "" : ".scale" + scale)
                + (ratio.equals(RATIO) ? "" : ".ratio" + ratio) + (antialias ? "" : ".antialias(false)");
    }
}
