package dev.cresset.zoo.datasets;

import java.nio.file.Path;
import java.util.List;

/** The labels of the CIFAR data sets: CIFAR-100 has two for each image. */
enum CifarLabels {
    /** CIFAR-10's classes. */
    TEN("CIFAR-10", 10, 1, 0, "labels"),
    /** CIFAR-100's classes. */
    FINE("CIFAR-100", 100, 2, 1, "fine_labels"),
    /** CIFAR-100's superclasses, five classes each. */
    COARSE("CIFAR-100", 20, 2, 0, "coarse_labels");

    private final String dataset;
    private final int classes;
    private final int labelBytes;
    private final int position;
    private final String key;

    CifarLabels(String dataset, int classes, int labelBytes, int position, String key) {
        this.dataset = dataset;
        this.classes = classes;
        this.labelBytes = labelBytes;
        this.position = position;
        this.key = key;
    }

    /** The data set's name. */
    String dataset() {
        return dataset;
    }

    /** The number of labels. */
    int classes() {
        return classes;
    }

    /** The bytes of labels before the pixels of each record of the binary distribution. */
    int labelBytes() {
        return labelBytes;
    }

    /** The index of the label among these bytes. */
    int position() {
        return position;
    }

    /** The name of the list of labels in the Python distribution. */
    String key() {
        return key;
    }

    /** The binary distribution, then the Python one. */
    List<CifarDistribution> distributions() {
        return this == TEN
                ? List.of(CifarDistribution.BINARY, CifarDistribution.PYTHON)
                : List.of(CifarDistribution.BINARY_100, CifarDistribution.PYTHON_100);
    }

    /** Reads a split from {@code data}. */
    RawImages read(Path data, Split split, List<String> names) {
        CifarSource source = CifarSource.find(data, this).orElseThrow(() -> absent(data));
        CifarBatch all = source.read(split);
        return new RawImages(
                dataset, names, CifarBatch.CHANNELS, CifarBatch.SIDE, CifarBatch.SIDE, all.pixels(), all.labels());
    }

    private DatasetException absent(Path data) {
        CifarDistribution binary = distributions().get(0);
        return new DatasetException("no " + dataset + " in " + data + ": put "
                + binary.archive().name() + " or the folder " + binary.folder()
                + " there (or the Python distribution's); it is published at "
                + binary.archive().mirrors().get(0));
    }
}
