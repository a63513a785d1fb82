package dev.cresset.zoo.datasets;

import java.util.List;

/**
 * The images of a file, before any tensor: unsigned bytes, channel by channel, row by row.
 *
 * @param name the data set's name
 * @param classes the name of each class, by label
 * @param channels color channels of each image
 * @param height rows of each image
 * @param width columns of each image
 * @param pixels {@code (N, C, H, W)} in row-major order
 * @param labels {@code (N)}, each less than the number of classes
 */
record RawImages(String name, List<String> classes, int channels, int height, int width, byte[] pixels, byte[] labels) {

    RawImages {
        if ((long) labels.length * channels * height * width != pixels.length) {
            throw new IllegalArgumentException(labels.length + " labels do not fit " + pixels.length + " pixels");
        }
    }

    int count() {
        return labels.length;
    }

    /** The number of bytes of one image. */
    int imageSize() {
        return channels * height * width;
    }

    int label(int index) {
        return Byte.toUnsignedInt(labels[index]);
    }

    /** The images with these indices, in their order. */
    RawImages select(int[] indices) {
        byte[] chosen = new byte[indices.length * imageSize()];
        byte[] chosenLabels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(pixels, indices[i] * imageSize(), chosen, i * imageSize(), imageSize());
            chosenLabels[i] = labels[indices[i]];
        }
        return new RawImages(name, classes, channels, height, width, chosen, chosenLabels);
    }
}
