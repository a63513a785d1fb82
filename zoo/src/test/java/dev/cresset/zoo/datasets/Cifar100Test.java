package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.RemoteFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar100Test {

    @TempDir
    Path data;

    @Test
    void loadsTheBinaryDistribution() throws IOException {
        Path folder = binaryFolder();

        assertThat(Cifar100.find(data)).contains(folder);
        assertThat(Cifar100.find(folder)).contains(folder);
        assertHasTwoImages(data);
        assertThat(Cifar100.load(data, Split.TEST).label(0)).isEqualTo(50);
        assertThat(Cifar100.loadCoarse(data, Split.TEST).label(0)).isEqualTo(19);
    }

    /** The file was written by make_cifar_pickles.py. */
    @Test
    void loadsThePythonDistribution() throws IOException {
        Path folder = pythonFolder(data.resolve("cifar-100-python"));

        assertThat(Cifar100.find(data)).contains(folder);
        assertHasTwoImages(data);
    }

    @Test
    void loadsArchives() throws IOException {
        Path python = pythonFolder(data.resolve("elsewhere"));
        Path archive = CifarFiles.archive(data.resolve("cifar-100-python.tar.gz"), python, "cifar-100-python");

        assertThat(Cifar100.find(data)).contains(archive);
        assertHasTwoImages(archive);
    }

    private static void assertHasTwoImages(Path data) {
        ImageDataset fine = Cifar100.load(data, Split.TRAIN);
        ImageDataset coarse = Cifar100.loadCoarse(data, Split.TRAIN);

        assertThat(fine).hasToString("CIFAR-100: 2 images of 3 x 32 x 32");
        assertThat(fine.label(0)).isEqualTo(99);
        assertThat(fine.label(1)).isEqualTo(4);
        assertThat(fine.classes().get(99)).isEqualTo("worm");
        assertThat(coarse.label(0)).isEqualTo(13);
        assertThat(coarse.label(1)).isZero();
        assertThat(coarse.classes().get(13)).isEqualTo("non-insect_invertebrates");
        assertThat(fine.pixels(1)).isEqualTo(coarse.pixels(1));
        assertThat(fine.pixels(0)).isEqualTo(CifarFiles.pixels(1));
    }

    @Test
    void hasAHundredClassesAndTwentySuperclasses() {
        assertThat(Cifar100.CLASSES)
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("maple_tree");
        assertThat(Cifar100.SUPERCLASSES).hasSize(20).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void rejectsLabelsOutOfRange() throws IOException {
        Path file = binaryFolder().resolve("train.bin");
        Files.write(file, CifarFiles.binary100(20, 99));

        assertThat(Cifar100.load(data, Split.TRAIN).label(0)).isEqualTo(99);
        assertFails(
                () -> Cifar100.loadCoarse(data, Split.TRAIN), file + ": label 20 of image 0 is not between 0 and 19");
    }

    @Test
    void rejectsFilesOfCifar10() throws IOException {
        Path file = binaryFolder().resolve("train.bin");
        Files.write(file, CifarFiles.binary(1, 2));

        assertFails(
                () -> Cifar100.load(data, Split.TRAIN),
                file
                        + " is truncated or not a CIFAR-100 batch: 6146 bytes are not a whole number of records of 3074 bytes");
    }

    @Test
    void namesTheListThatIsMissing() throws IOException {
        Path folder = Files.createDirectories(data.resolve("cifar-100-python"));
        Files.write(folder.resolve("train"), CifarFiles.python2(3));

        assertFails(
                () -> Cifar100.load(data, Split.TRAIN),
                folder + "/train is not a pickled CIFAR-100 batch: its dictionary has no list 'fine_labels'");
    }

    @Test
    void saysWhatToPutWhereIfItIsAbsent() throws IOException {
        CifarFiles.binaryFolder(data.resolve("cifar-10-batches-bin"));

        assertThat(Cifar100.find(data)).isEmpty();
        assertFails(
                () -> Cifar100.load(data, Split.TRAIN),
                "no CIFAR-100 in " + data + ": put cifar-100-binary.tar.gz or the folder cifar-100-binary there (or the"
                        + " Python distribution's); it is published at"
                        + " https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz");
    }

    @Test
    void knowsThePublishedArchives() {
        assertThat(CifarDistribution.BINARY_100.archive())
                .isEqualTo(RemoteFile.at(
                        "https://www.cs.toronto.edu/~kriz/cifar-100-binary.tar.gz",
                        168513733,
                        Checksum.md5("03b5dce01913d631647c71ecec9e9cb8")));
        assertThat(CifarDistribution.PYTHON_100.archive())
                .isEqualTo(RemoteFile.at(
                        "https://www.cs.toronto.edu/~kriz/cifar-100-python.tar.gz",
                        169001437,
                        Checksum.md5("eb9058c3a382ffc7106e4002c42a8d85")));
    }

    private Path binaryFolder() throws IOException {
        Path folder = Files.createDirectories(data.resolve("cifar-100-binary"));
        Files.write(folder.resolve("train.bin"), CifarFiles.binary100(13, 99, 0, 4));
        Files.write(folder.resolve("test.bin"), CifarFiles.binary100(19, 50));
        return folder;
    }

    private static Path pythonFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream in = Cifar100Test.class.getResourceAsStream("batch_cifar100.pickle")) {
            Files.copy(in, folder.resolve("train"));
        }
        return folder;
    }

    private static void assertFails(Runnable action, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(action::run)
                .withMessage(message);
    }
}
