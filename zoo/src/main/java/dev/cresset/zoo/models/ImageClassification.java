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
 * The preprocessing of images for a network: the shorter side is resized, with antialiasing, the center is cropped, bytes become numbers
 * from 0 to 1, and each channel is normalized.
 *
 * @param cropSize height and width of the crop, in pixels
 * @param resizeSize the shorter side before the crop, in pixels
 * @param interpolation the interpolation of resizing
 * @param mean the means of red, green and blue
 * @param std the standard deviations of red, green and blue
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
     * A preprocessing with bilinear interpolation and ImageNet's means and standard deviations.
     *
     * @param cropSize height and width of the crop, in pixels
     * @param resizeSize the shorter side before the crop, in pixels
     * @return the preprocessing
     */
    public static ImageClassification of(int cropSize, int resizeSize) {
        return new ImageClassification(cropSize, resizeSize, InterpolationMode.BILINEAR, IMAGENET_MEAN, IMAGENET_STD);
    }

    /**
     * {@return this preprocessing with another interpolation}
     *
     * @param other the interpolation of resizing
     */
    public ImageClassification interpolation(InterpolationMode other) {
        return new ImageClassification(cropSize, resizeSize, other, mean, std);
    }

    /**
     * {@return this preprocessing with another normalization}
     *
     * @param otherMean the means of red, green and blue
     * @param otherStd the standard deviations of red, green and blue
     */
    public ImageClassification normalization(List<Double> otherMean, List<Double> otherStd) {
        return new ImageClassification(cropSize, resizeSize, interpolation, otherMean, otherStd);
    }

    /**
     * The transform of tensors, {@code weights.transforms()} in torchvision.
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
