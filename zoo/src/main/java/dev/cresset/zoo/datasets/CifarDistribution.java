package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.RemoteFile;
import java.util.List;
import java.util.stream.IntStream;

/** The distributions of CIFAR-10 and CIFAR-100, as <a href="https://www.cs.toronto.edu/~kriz/cifar.html">published</a>. */
enum CifarDistribution {
    /** CIFAR-10 as records of one label and 3,072 pixels. */
    BINARY(
            "cifar-10-batches-bin",
            tenBatches(".bin"),
            "test_batch.bin",
            archive("cifar-10-binary.tar.gz", 170_052_171, "c32a1d4ab5d03f1284b67883e8d87530")),
    /** CIFAR-10 as dictionaries pickled by Python 2. */
    PYTHON(
            "cifar-10-batches-py",
            tenBatches(""),
            "test_batch",
            archive("cifar-10-python.tar.gz", 170_498_071, "c58f30108f718f92721af3b95e74349a")),
    /** CIFAR-100 as records of two labels and 3,072 pixels. */
    BINARY_100(
            "cifar-100-binary",
            List.of("train.bin"),
            "test.bin",
            archive("cifar-100-binary.tar.gz", 168_513_733, "03b5dce01913d631647c71ecec9e9cb8")),
    /** CIFAR-100 as dictionaries pickled by Python 2. */
    PYTHON_100(
            "cifar-100-python",
            List.of("train"),
            "test",
            archive("cifar-100-python.tar.gz", 169_001_437, "eb9058c3a382ffc7106e4002c42a8d85"));

    private final String folder;
    private final List<String> trainingFiles;
    private final String testFile;
    private final RemoteFile archive;

    CifarDistribution(String folder, List<String> trainingFiles, String testFile, RemoteFile archive) {
        this.folder = folder;
        this.trainingFiles = trainingFiles;
        this.testFile = testFile;
        this.archive = archive;
    }

    private static List<String> tenBatches(String extension) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "data_batch_" + i + extension)
                .toList();
    }

    private static RemoteFile archive(String name, long size, String md5) {
        return RemoteFile.at("https://www.cs.toronto.edu/~kriz/" + name, size, Checksum.md5(md5));
    }

    /** The folder that the archive unpacks to. */
    String folder() {
        return folder;
    }

    /** The published archive. */
    RemoteFile archive() {
        return archive;
    }

    /** The names of the files that make up a split, in order. */
    List<String> files(Split split) {
        return split == Split.TEST ? List.of(testFile) : trainingFiles;
    }

    /** The largest size of a file in bytes: more than twice that of the largest published one. */
    long maxFileSize() {
        return trainingFiles.size() == 1 ? 320L << 20 : 64L << 20;
    }

    /** Reads one batch file; {@code name} is its name in messages. */
    CifarBatch parse(byte[] file, String name, CifarLabels labels) {
        return this == BINARY || this == BINARY_100
                ? CifarBinary.parse(file, name, labels)
                : CifarPickle.parse(file, name, labels);
    }
}
