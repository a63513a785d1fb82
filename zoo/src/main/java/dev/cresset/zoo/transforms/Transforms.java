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
