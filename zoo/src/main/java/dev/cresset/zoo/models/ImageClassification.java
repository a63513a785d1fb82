package dev.cresset.zoo.models;

import static dev.cresset.zoo.transforms.Transforms.centerCrop;
import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.resize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.InterpolationMode;
import dev.cresset.zoo.transforms.Transform;
import java.util.List;

/**
 * How images are prepared for a network: the shorter side is brought to a size, with antialiasing, the middle is cut out, bytes
 * become numbers from 0 to 1, and each channel is normalised.
 *
 * @param cropSize height and width of the square that is cut out, in pixels
 * @param resizeSize the shorter side before that, in pixels
 * @param interpolation how pixels are computed when the image is resized
 * @param mean what is subtracted from red, green and blue
 * @param std what red, green and blue are divided by
 * @see <a href="https://github.com/pytorch/vision/blob/main/torchvision/transforms/_presets.py">torchvision's presets</a>
 */
public record ImageClassification(
        int cropSize, int resizeSize, InterpolationMode interpolation, List<Double> mean, List<Double> std) {

    /** The means of ImageNet's red, green and blue. */
    public static final List<Double> IMAGENET_MEAN = List.of(0.485, 0.456, 0.406);

    /** The standard deviations of ImageNet's red, green and blue. */
    public static final List<Double> IMAGENET_STD = List.of(0.229, 0.224, 0.225);

    /** Keeps copies of the lists. */
    public ImageClassification {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    /**
     * Bilinear interpolation and ImageNet's mean and standard deviation.
     *
     * @param cropSize height and width of the square that is cut out, in pixels
     * @param resizeSize the shorter side before that, in pixels
     * @return the preparation
     */
    public static ImageClassification of(int cropSize, int resizeSize) {
        return new ImageClassification(cropSize, resizeSize, InterpolationMode.BILINEAR, IMAGENET_MEAN, IMAGENET_STD);
    }

    /**
     * {@return this preparation with that interpolation}
     *
     * @param other how pixels are computed when the image is resized
     */
    public ImageClassification interpolation(InterpolationMode other) {
        return new ImageClassification(cropSize, resizeSize, other, mean, std);
    }

    /**
     * {@return this preparation with that normalisation}
     *
     * @param otherMean what is subtracted from red, green and blue
     * @param otherStd what red, green and blue are divided by
     */
    public ImageClassification normalization(List<Double> otherMean, List<Double> otherStd) {
        return new ImageClassification(cropSize, resizeSize, interpolation, otherMean, otherStd);
    }

    /**
     * What prepares images: {@code weights.transforms()} in torchvision, of tensors.
     *
     * @return the transform of bytes {@code (3, H, W)} or {@code (N, 3, H, W)} to floats {@code (3, crop, crop)} or {@code (N, 3, crop,
     *     crop)}
     */
    public Transform transform() {
        return compose(
                resize(resizeSize).interpolation(interpolation),
                centerCrop(cropSize),
                toTensor(),
                normalize(numbers(mean), numbers(std)));
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
