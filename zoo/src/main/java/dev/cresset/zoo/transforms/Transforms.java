package dev.cresset.zoo.transforms;

import java.util.List;

/** Makes the transforms; meant for {@code import static}. The names are torchvision's. */
public final class Transforms {

    private Transforms() {}

    /**
     * Bytes {@code (C, H, W)} to floats from 0 to 1: see {@link ToTensor} for its options.
     *
     * @return the transform
     */
    public static ToTensor toTensor() {
        return ToTensor.DEFAULT;
    }

    /**
     * Subtracts a mean and divides by a standard deviation, the same for all channels.
     *
     * @param mean what is subtracted
     * @param std what is divided by, not 0
     * @return the transform
     * @throws IllegalArgumentException if a number is not finite or {@code std} is 0
     */
    public static Normalize normalize(double mean, double std) {
        return new Normalize(new double[] {mean}, new double[] {std});
    }

    /**
     * Subtracts each channel's mean and divides by its standard deviation.
     *
     * @param mean what is subtracted, {@code (C)}
     * @param std what is divided by, {@code (C)}, none of them 0
     * @return the transform
     * @throws IllegalArgumentException if the lengths differ or are 0, a number is not finite, or one of {@code std} is 0
     */
    public static Normalize normalize(double[] mean, double[] std) {
        return new Normalize(mean, std);
    }

    /**
     * Scales images so that the shorter side has a size and the proportions stay: see {@link Resize} for its options.
     *
     * @param size the shorter side, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static Resize resize(long size) {
        return Resize.shorterSide(size);
    }

    /**
     * Scales images to a height and a width: see {@link Resize} for its options.
     *
     * @param height in pixels
     * @param width in pixels
     * @return the transform
     * @throws IllegalArgumentException if one is less than 1
     */
    public static Resize resize(long height, long width) {
        return Resize.both(height, width);
    }

    /**
     * Cuts a square out of the middle.
     *
     * @param size height and width, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static CenterCrop centerCrop(long size) {
        return new CenterCrop(size, size);
    }

    /**
     * Cuts a rectangle out of the middle.
     *
     * @param height in pixels
     * @param width in pixels
     * @return the transform
     * @throws IllegalArgumentException if one is less than 1
     */
    public static CenterCrop centerCrop(long height, long width) {
        return new CenterCrop(height, width);
    }

    /**
     * Cuts a square out of a random place: see {@link RandomCrop} for its options.
     *
     * @param size height and width, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static RandomCrop randomCrop(long size) {
        return new RandomCrop(size, size);
    }

    /**
     * Cuts a rectangle out of a random place: see {@link RandomCrop} for its options.
     *
     * @param height in pixels
     * @param width in pixels
     * @return the transform
     * @throws IllegalArgumentException if one is less than 1
     */
    public static RandomCrop randomCrop(long height, long width) {
        return new RandomCrop(height, width);
    }

    /**
     * Cuts out a random rectangle and makes it a square: see {@link RandomResizedCrop} for its options.
     *
     * @param size height and width of the result, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static RandomResizedCrop randomResizedCrop(long size) {
        return new RandomResizedCrop(size, size);
    }

    /**
     * Cuts out a random rectangle and resizes it: see {@link RandomResizedCrop} for its options.
     *
     * @param height of the result, in pixels
     * @param width of the result, in pixels
     * @return the transform
     * @throws IllegalArgumentException if one is less than 1
     */
    public static RandomResizedCrop randomResizedCrop(long height, long width) {
        return new RandomResizedCrop(height, width);
    }

    /**
     * Mirrors every second image, at random.
     *
     * @return the transform, with the probability 0.5
     */
    public static RandomHorizontalFlip randomHorizontalFlip() {
        return new RandomHorizontalFlip(0.5);
    }

    /**
     * Mirrors some images, at random.
     *
     * @param probability of an image to be mirrored, from 0 to 1
     * @return the transform
     * @throws IllegalArgumentException if it is not in that range
     */
    public static RandomHorizontalFlip randomHorizontalFlip(double probability) {
        return new RandomHorizontalFlip(probability);
    }

    /**
     * Changes colours at random: see {@link ColorJitter} for what is changed, which by default is nothing.
     *
     * @return the transform
     */
    public static ColorJitter colorJitter() {
        return ColorJitter.NONE;
    }

    /**
     * Several transforms, one after the other.
     *
     * @param transforms the transforms, at least one
     * @return all as one transform
     * @throws IllegalArgumentException if there is none
     */
    public static Compose compose(Transform... transforms) {
        return new Compose(List.of(transforms));
    }
}
