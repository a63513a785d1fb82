package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.RemoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {

    @TempDir
    Path data;

    @Test
    void loadsAFolder() throws IOException {
        CifarFiles.binaryFolder(data.resolve("cifar-10-batches-bin"));

        ImageDataset train = Cifar10.load(data, Split.TRAIN);
        ImageDataset test = Cifar10.load(data, Split.TEST);

        assertThat(train).hasToString("CIFAR-10: 10 images of 3 x 32 x 32");
        assertThat(train.classes()).hasSize(10).startsWith("airplane").endsWith("truck");
        assertThat(train.label(9)).isEqualTo(9);
        assertThat(test.size()).isEqualTo(1);
        assertThat(test.pixels(0)).isEqualTo(CifarFiles.pixels(1));
    }

    @Test
    void loadsAnArchive() throws IOException {
        Path folder = CifarFiles.pythonFolder(data.resolve("elsewhere"));
        Path archive = CifarFiles.archive(data.resolve("cifar-10-python.tar.gz"), folder, "cifar-10-batches-py");

        assertThat(Cifar10.find(data)).contains(archive);
        assertThat(Cifar10.load(data, Split.TRAIN).size()).isEqualTo(10);
        assertThat(Cifar10.load(archive, Split.TEST).pixels(0)).isEqualTo(CifarFiles.pixels(1));
    }

    @Test
    void prefersUnpackedBatches() throws IOException {
        Path folder = CifarFiles.pythonFolder(data.resolve("cifar-10-batches-py"));
        Files.createFile(data.resolve("cifar-10-binary.tar.gz"));

        assertThat(Cifar10.find(data)).contains(folder);
    }

    @Test
    void saysWhatToPutWhereIfItIsAbsent() {
        assertThat(Cifar10.find(data)).isEmpty();
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Cifar10.load(data, Split.TRAIN))
                .withMessage(
                        "no CIFAR-10 in " + data + ": put cifar-10-binary.tar.gz or the folder cifar-10-batches-bin"
                                + " there (or the Python distribution's); it is published at"
                                + " https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");
    }

    @Test
    void knowsThePublishedArchives() {
        assertThat(CifarDistribution.BINARY.archive())
                .isEqualTo(RemoteFile.at(
                        "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
                        170052171,
                        Checksum.md5("c32a1d4ab5d03f1284b67883e8d87530")));
        assertThat(CifarDistribution.PYTHON.archive())
                .isEqualTo(RemoteFile.at(
                        "https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz",
                        170498071,
                        Checksum.md5("c58f30108f718f92721af3b95e74349a")));
    }

    @Test
    void readsTheWholeDataSet() {
        String folder = System.getenv("CRESSET_CIFAR10");
        assumeTrue(folder != null, "the variable CRESSET_CIFAR10 names no folder with the whole of CIFAR-10");

        RawImages train = Cifar10.read(Path.of(folder), Split.TRAIN);
        RawImages test = Cifar10.read(Path.of(folder), Split.TEST);

        assertThat(DigitsResourceTest.counts(train)).containsOnly(5000);
        assertThat(DigitsResourceTest.counts(test)).containsOnly(1000);
        assertThat(channelMean(train, 0)).isCloseTo(0.4914, within(0.001));
        assertThat(channelMean(train, 1)).isCloseTo(0.4822, within(0.001));
        assertThat(channelMean(train, 2)).isCloseTo(0.4465, within(0.001));
    }

    private static double channelMean(RawImages images, int channel) {
        long sum = 0;
        for (int i = 0; i < images.count(); i++) {
            for (int k = channel * 1024; k < (channel + 1) * 1024; k++) {
                sum += Byte.toUnsignedInt(images.pixels()[i * images.imageSize() + k]);
            }
        }
        return sum / (255.0 * 1024 * images.count());
    }
}
