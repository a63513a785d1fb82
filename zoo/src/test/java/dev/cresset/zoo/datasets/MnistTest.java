package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.zoo.hub.RemoteFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

    @TempDir
    Path data;

    @Test
    void loadsBothSplits() throws IOException {
        IdxFiles.folder(data.resolve("MNIST/raw"));

        assertThat(Mnist.find(data)).contains(data.resolve("MNIST/raw"));
        assertThat(Mnist.load(data, Split.TRAIN)).hasToString("MNIST: 3 images of 1 x 28 x 28");
        assertThat(Mnist.load(data, Split.TEST).label(1)).isEqualTo(1);
        assertThat(Mnist.load(data, Split.TEST).classes()).startsWith("0", "1").hasSize(10);
    }

    @Test
    void saysWhatToPutWhereIfItIsAbsent() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Mnist.load(data, Split.TRAIN))
                .withMessage("no MNIST in " + data + ": put train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz"
                        + " (or both unpacked) there or in " + data + "/mnist");
    }

    @Test
    void knowsThePublishedFiles() {
        RemoteFile labels = Mnist.FAMILY.remoteFiles().get(3);

        assertThat(labels.mirrors())
                .hasToString("[https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz,"
                        + " http://yann.lecun.com/exdb/mnist/t10k-labels-idx1-ubyte.gz]");
        assertThat(labels.checksum()).hasToString("MD5 ec29112dd5afa0611ce80d1b7f02629c");
    }
}
