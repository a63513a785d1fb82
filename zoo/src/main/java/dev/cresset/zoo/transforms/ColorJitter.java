package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * Changes brightness, contrast, saturation and hue by random amounts, in a random order. With the same seed, the result is bit-identical to
 * that of torchvision's {@code ColorJitter} on the same CPU: the order is drawn first, then the amount of each change that is on.
 *
 * <p>Options: {@link #brightness(double) brightness}, {@link #contrast(double) contrast}, {@link #saturation(double)
 * saturation} and {@link #hue(double) hue}; each is off by default.
 *
 * <p>Shape: {@code (C, H, W) -> (C, H, W)} or {@code (N, C, H, W) -> (N, C, H, W)}, of 1 or 3 channels, of unsigned bytes or of
 * floats from 0 to 1; the same amounts for all images of a batch. Saturation and hue do not change images of 1 channel.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ColorJitter.html">torchvision's
 *     ColorJitter</a>
 */
public final class ColorJitter implements Transform {

    static final ColorJitter NONE = new ColorJitter(new Range(1, 1), new Range(1, 1), new Range(1, 1), new Range(0, 0));

    private final Range brightness;
    private final Range contrast;
    private final Range saturation;
    private final Range hue;

    private ColorJitter(Range brightness, Range contrast, Range saturation, Range hue) {
        this.brightness = brightness;
        this.contrast = contrast;
        this.saturation = saturation;
        this.hue = hue;
    }

    /**
     * This transform with a change of brightness.
     *
     * @param amount the factor is drawn from {@code max(0, 1 - amount)} to {@code 1 + amount}
     * @return the new transform
     * @throws IllegalArgumentException if it is negative
     */
    public ColorJitter brightness(double amount) {
        return new ColorJitter(around(amount, "brightness"), contrast, saturation, hue);
    }

    /**
     * This transform with a change of brightness.
     *
     * @param from the least factor, from 0: black
     * @param to the greatest factor
     * @return the new transform
     * @throws IllegalArgumentException if {@code from} is negative or greater than {@code to}
     */
    public ColorJitter brightness(double from, double to) {
        return new ColorJitter(factors(from, to, "brightness"), contrast, saturation, hue);
    }

    /**
     * This transform with a change of contrast.
     *
     * @param amount the factor is drawn from {@code max(0, 1 - amount)} to {@code 1 + amount}
     * @return the new transform
     * @throws IllegalArgumentException if it is negative
     */
    public ColorJitter contrast(double amount) {
        return new ColorJitter(brightness, around(amount, "contrast"), saturation, hue);
    }

    /**
     * This transform with a change of contrast.
     *
     * @param from the least factor, from 0: the mean gray
     * @param to the greatest factor
     * @return the new transform
     * @throws IllegalArgumentException if {@code from} is negative or greater than {@code to}
     */
    public ColorJitter contrast(double from, double to) {
        return new ColorJitter(brightness, factors(from, to, "contrast"), saturation, hue);
    }

    /**
     * This transform with a change of saturation.
     *
     * @param amount the factor is drawn from {@code max(0, 1 - amount)} to {@code 1 + amount}
     * @return the new transform
     * @throws IllegalArgumentException if it is negative
     */
    public ColorJitter saturation(double amount) {
        return new ColorJitter(brightness, contrast, around(amount, "saturation"), hue);
    }

    /**
     * This transform with a change of saturation.
     *
     * @param from the least factor, from 0: gray
     * @param to the greatest factor
     * @return the new transform
     * @throws IllegalArgumentException if {@code from} is negative or greater than {@code to}
     */
    public ColorJitter saturation(double from, double to) {
        return new ColorJitter(brightness, contrast, factors(from, to, "saturation"), hue);
    }

    /**
     * This transform with a change of hue.
     *
     * @param amount the rotation of the hue circle is drawn from {@code -amount} to {@code amount}; at most 0.5
     * @return the new transform
     * @throws IllegalArgumentException if it is not between 0 and 0.5
     */
    public ColorJitter hue(double amount) {
        if (!(amount >= 0 && amount <= 0.5)) {
            throw new IllegalArgumentException("hue needs an amount between 0 and 0.5, not " + amount);
        }
        return hue(-amount, amount);
    }

    /**
     * This transform with a change of hue.
     *
     * @param from the least rotation of the hue circle, from -0.5
     * @param to the greatest rotation, up to 0.5
     * @return the new transform
     * @throws IllegalArgumentException if one is out of range, or {@code from} is greater than {@code to}
     */
    public ColorJitter hue(double from, double to) {
        return new ColorJitter(brightness, contrast, saturation, new Range(from, to).within(-0.5, 0.5, "hue"));
    }

    private static Range around(double amount, String name) {
        if (!(amount >= 0)) {
            throw new IllegalArgumentException(name + " needs an amount of at least 0, not " + amount);
        }
        return factors(Math.max(0, 1 - amount), 1 + amount, name);
    }

    private static Range factors(double from, double to, String name) {
        return new Range(from, to).within(0, Double.POSITIVE_INFINITY, name);
    }

    /**
     * Changes an image, or all images of a batch by the same amounts.
     *
     * @throws IllegalArgumentException if the images are neither bytes nor floats, or have neither 1 nor 3 channels
     */
    @Override
    public Tensor apply(Tensor images) {
        require(images);
        int[] order = RandomNumbers.permutation(4);
        double[] amounts = {
            drawn(brightness, 1), drawn(contrast, 1), drawn(saturation, 1), drawn(hue, 0),
        };
        try (Scope _ = Scope.open()) {
            Tensor result = images;
            for (int change : order) {
                result = Double.isNaN(amounts[change]) ? result : change(result, change, amounts[change]);
            }
            return result == images ? images : result.moveToOuterScope();
        }
    }

    /** NaN for a change that is off, without a draw. */
    private static double drawn(Range range, double unchanged) {
        return range.isOnly(unchanged) ? Double.NaN : range.draw();
    }

    /** The changes have torchvision's indices, which the random order permutes. */
    private static Tensor change(Tensor images, int change, double amount) {
        return switch (change) {
            case 0 -> Colors.brightness(images, amount);
            case 1 -> Colors.contrast(images, amount);
            case 2 -> Colors.saturation(images, amount);
            default -> Colors.hue(images, amount);
        };
    }

    private static void require(Tensor images) {
        ImageShape.require(images, "colorJitter");
        if (images.dtype() != DType.UINT8 && !images.dtype().isFloatingPoint()) {
            throw new IllegalArgumentException(
                    "colorJitter takes images of torch.uint8 or of floats, not of " + images.dtype());
        }
        long channels = ImageShape.channels(images);
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("colorJitter takes images of 1 or 3 channels, not of " + channels);
        }
    }

    @Override
    public boolean isRandom() {
        return true;
    }

    /** The call that makes it, such as {@code colorJitter().brightness(0.6, 1.4)}. */
    @Override
    public String toString() {
        return "colorJitter()" + (brightness.isOnly(1) ? "" : ".brightness" + brightness)
                + (contrast.isOnly(1) ? "" : ".contrast" + contrast)
                + (saturation.isOnly(1) ? "" : ".saturation" + saturation) + (hue.isOnly(0) ? "" : ".hue" + hue);
    }
}
