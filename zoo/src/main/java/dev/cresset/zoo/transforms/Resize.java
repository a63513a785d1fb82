package dev.cresset.zoo.transforms;

import dev.cresset.InterpolationMode;
import dev.cresset.Tensor;

/**
 * Resizes images by bilinear or bicubic interpolation, with antialiasing. The result is bit-identical to that of torchvision's {@code
 * Resize} of the same tensor with the same LibTorch on the same CPU. Images of integers are computed in single precision and rounded. Other
 * builds of LibTorch, and CPUs with other instructions, round differently: measured without AVX2 on 480 x 640 pixels, floats from 0 to 1
 * differ by at most 2e-7, and 2 bytes in 10,000 by one level.
 *
 * <p>Pillow, which torchvision uses for images that are not tensors, rounds bytes twice, after the columns and after the rows. Bilinear
 * results differ by one level of 255 at most: measured on 480 x 640 bytes, in 14 % of the values at 256 x 341, 9 % at 100 x 133, 5 % at
 * 32 x 42, and 24 % at 600 x 800. Bicubic results differ more, because Pillow also clips between the passes: by 2 levels for 37 x 29 at 16,
 * by 10 at 50.
 *
 * <p>Options and their defaults: {@link #maxSize} none, {@link #interpolation} bilinear, {@link #antialias} true.
 *
 * <p>Shape: {@code (C, H, W) -> (C, H_out, W_out)} or {@code (N, C, H, W) -> (N, C, H_out, W_out)}. With one number, it is the size of the
 * shorter side, and the longer one is {@code (int) (size * longer / shorter)}; with two, both sides are given.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html">torchvision's
 *     Resize</a>
 */
public final class Resize implements Transform {

    private static final long NONE = 0;

    private final long height; // the shorter side if there is no width
    private final long width; // NONE: the aspect ratio is kept
    private final long maxSize; // NONE: no limit
    private final InterpolationMode interpolation;
    private final boolean antialias;

    private Resize(long height, long width, long maxSize, InterpolationMode interpolation, boolean antialias) {
        this.height = height;
        this.width = width;
        this.maxSize = maxSize;
        this.interpolation = interpolation;
        this.antialias = antialias;
    }

    static Resize shorterSide(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("resize needs a size of at least 1, not " + size);
        }
        return new Resize(size, NONE, NONE, InterpolationMode.BILINEAR, true);
    }

    static Resize both(long height, long width) {
        ImageShape.requirePositive(height, width, "resize");
        return new Resize(height, width, NONE, InterpolationMode.BILINEAR, true);
    }

    /**
     * This transform with a limit for the longer side; if it would be exceeded, the longer side has the limit, and the shorter one is
     * scaled accordingly.
     *
     * @param limit the greatest longer side, in pixels; the default is no limit
     * @return the new transform
     * @throws IllegalArgumentException if the limit is not greater than the size, or both sides are given
     */
    public Resize maxSize(long limit) {
        if (width != NONE) {
            throw new IllegalArgumentException("maxSize is for the resize of the shorter side, not for " + this);
        }
        if (limit <= height) {
            throw new IllegalArgumentException(
                    "maxSize must be greater than the size of the shorter side, " + height + ", not " + limit);
        }
        return new Resize(height, width, limit, interpolation, antialias);
    }

    /**
     * This transform with or without antialiasing, which has an effect if images shrink.
     *
     * @param enabled true, the default, averages all pixels that a new one covers, as Pillow does; false uses the nearest four
     * @return the new transform
     */
    public Resize antialias(boolean enabled) {
        return new Resize(height, width, maxSize, interpolation, enabled);
    }

    /**
     * This transform with another interpolation.
     *
     * @param other bilinear, the default, or bicubic
     * @return the new transform
     * @throws IllegalArgumentException if it is another mode
     */
    public Resize interpolation(InterpolationMode other) {
        if (other != InterpolationMode.BILINEAR && other != InterpolationMode.BICUBIC) {
            throw new IllegalArgumentException("resize has the modes bilinear and bicubic, not '" + other + "'");
        }
        return new Resize(height, width, maxSize, other, antialias);
    }

    @Override
    public Tensor apply(Tensor images) {
        ImageShape.require(images, "resize");
        ImageShape.requirePositive(ImageShape.height(images), ImageShape.width(images), "resize");
        long[] size = outputSize(ImageShape.height(images), ImageShape.width(images));
        if (size[0] == ImageShape.height(images) && size[1] == ImageShape.width(images)) {
            return images;
        }
        if (size[0] < 1 || size[1] < 1) {
            throw new IllegalArgumentException(this + " would leave nothing of an image of "
                    + ImageShape.describe(images) + ": it would become " + size[0] + " x " + size[1]);
        }
        return Geometry.resize(images, size[0], size[1], interpolation, antialias);
    }

    /** Height and width of the result, in torchvision's arithmetic: a division in double precision, then truncation. */
    long[] outputSize(long oldHeight, long oldWidth) {
        if (width != NONE) {
            return new long[] {height, width};
        }
        long shorter = height;
        long longer = scale(height, Math.max(oldHeight, oldWidth), Math.min(oldHeight, oldWidth));
        if (maxSize != NONE && longer > maxSize) {
            shorter = scale(maxSize, shorter, longer);
            longer = maxSize;
        }
        return oldWidth <= oldHeight ? new long[] {longer, shorter} : new long[] {shorter, longer};
    }

    private static long scale(long size, long numerator, long denominator) {
        return (long) ((double) Math.multiplyExact(size, numerator) / denominator);
    }

    /** The call that makes it, such as {@code resize(256)}. */
    @Override
    public String toString() {
        return "resize(" + height + (width == NONE ? "" : ", " + width) + ")"
                + (maxSize == NONE ? "" : ".maxSize(" + maxSize + ")")
                + (interpolation == InterpolationMode.BILINEAR ? "" : ".interpolation(" + interpolation.name() + ")")
                + (antialias ? "" : ".antialias(false)");
    }
}
