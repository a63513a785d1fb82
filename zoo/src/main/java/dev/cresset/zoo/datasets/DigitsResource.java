package dev.cresset.zoo.datasets;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

/** The digits in the jar, and their split into training and test images. */
final class DigitsResource {

    static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private static final int TEST_EVERY = 5;

    private DigitsResource() {}

    /** All 1,797 images in the published order. */
    static RawImages all() {
        Idx images = read("digits-images-idx3-ubyte.gz", 3);
        Idx labels = read("digits-labels-idx1-ubyte.gz", 1);
        return new RawImages("digits", CLASSES, 1, images.shape()[1], images.shape()[2], images.data(), labels.data());
    }

    /** Every fifth image of each class is for testing, so that both splits have all classes and all writers. */
    static RawImages split(Split split) {
        RawImages all = all();
        int[] seen = new int[CLASSES.size()];
        int[] indices = IntStream.range(0, all.count())
                .filter(i -> (++seen[all.label(i)] % TEST_EVERY == 0) == (split == Split.TEST))
                .toArray();
        return all.select(indices);
    }

    private static Idx read(String resource, int dimensions) {
        try (InputStream in = DigitsResource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DatasetException(resource + " is missing in the jar of cresset-zoo: build it again");
            }
            return Idx.read(in, resource, dimensions);
        } catch (IOException e) {
            throw new DatasetException("cannot read " + resource + ": " + e.getMessage(), e);
        }
    }
}
