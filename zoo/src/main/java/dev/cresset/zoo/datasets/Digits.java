package dev.cresset.zoo.datasets;

import java.util.List;

/**
 * Digits: 1,797 grey images of handwritten digits, 8 x 8 pixels with values 0 to {@value #MAXIMUM}, in 10 classes. They are
 * part of the jar, so that everything runs without a download: the data set of scikit-learn's {@code load_digits}, which is
 * the test set of E. Alpaydin and C. Kaynak, <i>Optical Recognition of Handwritten Digits</i>, UCI Machine Learning
 * Repository (1998), licensed under CC BY 4.0.
 *
 * <p>The data set has no division of its own. Here every fifth image of each class, in the published order, is for the
 * test: 1,442 images to train on and 355 to test with. All classes have their share in both, and so have all 13 writers,
 * whose images follow each other: the test says how well new images of known writers are told apart. (With the last 360
 * images, whose writers the network has never seen, the same small network has two to three percent less.)
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
