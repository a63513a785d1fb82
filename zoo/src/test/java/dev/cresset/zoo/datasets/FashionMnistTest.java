package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.DownloadException;
import dev.cresset.zoo.hub.Downloader;
import dev.cresset.zoo.hub.FileServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FashionMnistTest {

    @TempDir
    Path data;

    @Test
    void loadsCompressedAndPlainFiles() throws IOException {
        IdxFiles.folder(data);

        ImageDataset train = FashionMnist.load(data, Split.TRAIN);
        ImageDataset test = FashionMnist.load(data, Split.TEST);

        assertThat(train).hasToString("Fashion-MNIST: 3 images of 1 x 28 x 28");
        assertThat(train.classes()).startsWith("T-shirt/top").endsWith("Ankle boot");
        assertThat(train.label(2)).isEqualTo(9);
        assertThat(test.size()).isEqualTo(2);
        assertThat(test.label(0)).isEqualTo(8);
        assertThat(test.pixels(0)).isEqualTo(IdxFiles.pixels(1, 784));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fashion-mnist", "FashionMNIST/raw", "."})
    void looksInTheUsualFolders(String folder) throws IOException {
        IdxFiles.folder(data.resolve(folder));

        assertThat(FashionMnist.find(data)).contains(data.resolve(folder).normalize());
    }

    @Test
    void isNotFoundWhereAFileIsMissing() throws IOException {
        Files.delete(IdxFiles.folder(data).resolve("t10k-labels-idx1-ubyte"));

        assertThat(FashionMnist.find(data)).isEmpty();
        assertThat(FashionMnist.load(data, Split.TRAIN).size()).isEqualTo(3);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FashionMnist.load(data, Split.TEST))
                .withMessage("no Fashion-MNIST in " + data + ": put t10k-images-idx3-ubyte.gz and"
                        + " t10k-labels-idx1-ubyte.gz (or both unpacked) there or in " + data + "/fashion-mnist");
    }

    @Test
    void rejectsAnotherNumberOfLabels() throws IOException {
        IdxFiles.folder(data);
        Files.write(data.resolve("t10k-labels-idx1-ubyte"), IdxFiles.labels(1, 2, 3));

        assertFails(data + "/t10k-images-idx3-ubyte has 2 images but " + data + "/t10k-labels-idx1-ubyte has 3 labels");
    }

    @Test
    void rejectsLabelsOutOfRange() throws IOException {
        IdxFiles.folder(data);
        Files.write(data.resolve("t10k-labels-idx1-ubyte"), IdxFiles.labels(1, 10));

        assertFails(data + "/t10k-labels-idx1-ubyte: label 10 of image 1 is not between 0 and 9");
    }

    @Test
    void rejectsImagesOfAnotherSize() throws IOException {
        IdxFiles.folder(data);
        Files.write(data.resolve("t10k-images-idx3-ubyte"), IdxFiles.images(2, 14, 56));

        assertFails(data + "/t10k-images-idx3-ubyte has images of 14 x 56 pixels, expected 28 x 28");
    }

    @Test
    void downloadsTheFourFiles() throws IOException {
        byte[] content = {1, 2, 3};
        try (FileServer server = new FileServer(content)) {
            IdxFamily family = new IdxFamily(
                    "test",
                    List.of("a"),
                    List.of("t"),
                    List.of(server.address("")),
                    Collections.nCopies(4, md5(content)));

            Path folder = family.download(data, Downloader.create());

            assertThat(folder).isEqualTo(data.resolve("t"));
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()).sorted())
                        .containsExactly(
                                "t10k-images-idx3-ubyte.gz",
                                "t10k-labels-idx1-ubyte.gz",
                                "train-images-idx3-ubyte.gz",
                                "train-labels-idx1-ubyte.gz");
            }
        }
    }

    @Test
    void doesNotOverwriteAFileThatIsNotThePublishedOne() throws IOException {
        Path file = data.resolve("fashion-mnist/train-images-idx3-ubyte.gz");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "abc");

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> FashionMnist.download(data, Downloader.create()))
                .withMessage(file + " has MD5 900150983cd24fb0d6963f7d28e17f72, not the published MD5"
                        + " 8d4fb7e6c68d591d4c3dfef9ec88bf0d: move it away and run again");
    }

    @Test
    void readsTheFilesThatDebianInstalls() {
        assumeTrue(FashionMnist.installed().isPresent(), "Debian's package dataset-fashion-mnist is not installed");
        Path folder = FashionMnist.installed().orElseThrow();

        RawImages train = FashionMnist.FAMILY.read(folder, Split.TRAIN);
        RawImages test = FashionMnist.FAMILY.read(folder, Split.TEST);

        assertThat(DigitsResourceTest.counts(train)).containsOnly(6000);
        assertThat(DigitsResourceTest.counts(test)).containsOnly(1000);
        assertThat(train.label(0)).isEqualTo(9);
        long sum = 0;
        for (byte pixel : train.pixels()) {
            sum += Byte.toUnsignedInt(pixel);
        }
        assertThat(sum / (255.0 * train.pixels().length)).isCloseTo(0.2860406, within(1e-7));
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FashionMnist.load(data, Split.TEST))
                .withMessage(message);
    }

    private String md5(byte[] content) throws IOException {
        Path file = Files.write(data.resolve("content"), content);
        return Checksum.md5("0".repeat(32)).of(file).hex();
    }
}
