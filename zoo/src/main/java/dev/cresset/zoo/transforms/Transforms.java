package dev.cresset.zoo.transforms;

import java.util.List;

/** Factories of the transforms, for {@code import static}. The names are torchvision's. */
public final class Transforms {

    private Transforms() {}

    /**
     * Converts bytes {@code (C, H, W)} to floats from 0 to 1; see {@link ToTensor} for its options.
     *
     * @return the transform
     */
    public static ToTensor toTensor() {
        return ToTensor.DEFAULT;
    }

    /**
     * Subtracts a mean and divides by a standard deviation, the same for all channels.
     *
     * @param mean the mean
     * @param std the standard deviation, not 0
     * @return the transform
     * @throws IllegalArgumentException if a number is not finite or {@code std} is 0
     */
    public static Normalize normalize(double mean, double std) {
        return new Normalize(new double[] {mean}, new double[] {std});
    }

    /**
     * Subtracts each channel's mean and divides by its standard deviation.
     *
     * @param mean the means, {@code (C)}
     * @param std the standard deviations, {@code (C)}, not 0
     * @return the transform
     * @throws IllegalArgumentException if the lengths differ or are 0, a number is not finite, or one of {@code std} is 0
     */
    public static Normalize normalize(double[] mean, double[] std) {
        return new Normalize(mean, std);
    }

    /**
     * Resizes images by their shorter side, with the same aspect ratio; see {@link Resize} for its options.
     *
     * @param size the shorter side, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static Resize resize(long size) {
        return Resize.shorterSide(size);
    }

    /**
     * Resizes images to a height and a width; see {@link Resize} for its options.
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
     * Crops a square at the center.
     *
     * @param size height and width, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static CenterCrop centerCrop(long size) {
        return new CenterCrop(size, size);
    }

    /**
     * Crops a rectangle at the center.
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
     * Crops a square at a random position; see {@link RandomCrop} for its options.
     *
     * @param size height and width, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static RandomCrop randomCrop(long size) {
        return new RandomCrop(size, size);
    }

    /**
     * Crops a rectangle at a random position; see {@link RandomCrop} for its options.
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
     * Crops a random rectangle and resizes it to a square; see {@link RandomResizedCrop} for its options.
     *
     * @param size height and width of the result, in pixels
     * @return the transform
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static RandomResizedCrop randomResizedCrop(long size) {
        return new RandomResizedCrop(size, size);
    }

    /**
     * Crops a random rectangle and resizes it; see {@link RandomResizedCrop} for its options.
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
     * Mirrors images at random, with the probability 0.5.
     *
     * @return the transform
     */
    public static RandomHorizontalFlip randomHorizontalFlip() {
        return new RandomHorizontalFlip(0.5);
    }

    /**
     * Mirrors images at random.
     *
     * @param probability the probability of each image, from 0 to 1
     * @return the transform
     * @throws IllegalArgumentException if it is not in that range
     */
    public static RandomHorizontalFlip randomHorizontalFlip(double probability) {
        return new RandomHorizontalFlip(probability);
    }

    /**
     * Changes colors at random; see {@link ColorJitter} for the changes, which are off by default.
     *
     * @return the transform
     */
    public static ColorJitter colorJitter() {
        return ColorJitter.NONE;
    }

    /**
     * Several transforms, one after another.
     *
     * @param transforms the transforms, at least one
     * @return all as one transform
     * @throws IllegalArgumentException if there is none
     */
    public static Compose compose(Transform... transforms) {
        return new Compose(List.of(transforms));
    }
}
