package dev.cresset.zoo.datasets;

import java.util.List;

/**
 * Digits: 1,797 gray images of handwritten digits, 8 x 8 pixels with values 0 to {@value #MAXIMUM}, in 10 classes. They are part of the
 * jar, so they need no download: the data set of scikit-learn's {@code load_digits}, which is the test set of E. Alpaydin and C. Kaynak,
 * <i>Optical Recognition of Handwritten Digits</i>, UCI Machine Learning Repository (1998), licensed under CC BY 4.0.
 *
 * <p>The data set has no published split. Here every fifth image of each class, in the published order, is for testing: 1,442 images for
 * training and 355 for testing. Both splits have all classes and all 13 writers, so the test accuracy is that for new images of known
 * writers. (On the last 360 images, whose writers the network has never seen, the accuracy of the same small network is two to three
 * percent lower.)
 *
 * @see <a href="https://archive.ics.uci.edu/dataset/80/optical+recognition+of+handwritten+digits">Optical Recognition of
 *     Handwritten Digits</a>, doi:10.24432/C50P49
 */
public final class Digits {

    /** The greatest value of a pixel, which {@code toTensor().maximum(16)} maps to 1. */
    public static final int MAXIMUM = 16;

    /** The name of each class, by label. */
    public static final List<String> CLASSES = DigitsResource.CLASSES;

    private Digits() {}

    /**
     * The images of one split.
     *
     * @param split which images
     * @return the images, {@code (1, 8, 8)} each
     */
    public static ImageDataset load(Split split) {
        return new ImageDataset(DigitsResource.split(split));
    }

    /**
     * All 1,797 images in the published order.
     *
     * @return the images, {@code (1, 8, 8)} each
     */
    public static ImageDataset load() {
        return new ImageDataset(DigitsResource.all());
    }
}
