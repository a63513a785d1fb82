package dev.cresset.zoo.datasets;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.RemoteFile;
import java.util.List;
import java.util.stream.IntStream;

/** The two distributions of CIFAR-10 that are read, as <a href="https://www.cs.toronto.edu/~kriz/cifar.html">published</a>. */
enum CifarDistribution {
    /** Records of one label and 3,072 pixels. */
    BINARY("cifar-10-batches-bin", ".bin", "cifar-10-binary.tar.gz", 170_052_171, "c32a1d4ab5d03f1284b67883e8d87530") {
        @Override
        CifarBatch parse(byte[] file, String name) {
            return CifarBinary.parse(file, name);
        }
    },
    /** Dictionaries pickled by Python 2. */
    PYTHON("cifar-10-batches-py", "", "cifar-10-python.tar.gz", 170_498_071, "c58f30108f718f92721af3b95e74349a") {
        @Override
        CifarBatch parse(byte[] file, String name) {
            return CifarPickle.parse(file, name);
        }
    };

    private static final int TRAINING_BATCHES = 5;

    private final String folder;
    private final String extension;
    private final RemoteFile archive;

    CifarDistribution(String folder, String extension, String archive, long size, String md5) {
        this.folder = folder;
        this.extension = extension;
        this.archive = RemoteFile.at("https://www.cs.toronto.edu/~kriz/" + archive, size, Checksum.md5(md5));
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
        if (split == Split.TEST) {
            return List.of("test_batch" + extension);
        }
        return IntStream.rangeClosed(1, TRAINING_BATCHES)
                .mapToObj(i -> "data_batch_" + i + extension)
                .toList();
    }

    /** Reads one batch file; {@code name} stands for it in messages. */
    abstract CifarBatch parse(byte[] file, String name);
}
