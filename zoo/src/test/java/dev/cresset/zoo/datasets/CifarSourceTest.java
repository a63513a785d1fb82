package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarSourceTest {

    @TempDir
    Path data;

    @Test
    void findsTheBinaryFolderByItsParentAndByItself() throws IOException {
        Path folder = CifarFiles.binaryFolder(data.resolve("cifar-10-batches-bin"));

        assertThat(CifarSource.find(data, CifarLabels.TEN))
                .contains(new CifarSource.Folder(folder, CifarDistribution.BINARY, CifarLabels.TEN));
        assertThat(CifarSource.find(folder, CifarLabels.TEN))
                .contains(new CifarSource.Folder(folder, CifarDistribution.BINARY, CifarLabels.TEN));
    }

    @Test
    void findsThePythonFolderByItsParentAndByItself() throws IOException {
        Path folder = CifarFiles.pythonFolder(data.resolve("cifar-10-batches-py"));

        assertThat(CifarSource.find(data, CifarLabels.TEN))
                .contains(new CifarSource.Folder(folder, CifarDistribution.PYTHON, CifarLabels.TEN));
        assertThat(CifarSource.find(folder, CifarLabels.TEN))
                .contains(new CifarSource.Folder(folder, CifarDistribution.PYTHON, CifarLabels.TEN));
    }

    @Test
    void findsAnArchiveByItsParentAndByItself() throws IOException {
        Path archive = Files.createFile(data.resolve("cifar-10-python.tar.gz"));

        assertThat(CifarSource.find(data, CifarLabels.TEN)).contains(new CifarSource.Archive(archive, CifarLabels.TEN));
        assertThat(CifarSource.find(archive, CifarLabels.TEN))
                .contains(new CifarSource.Archive(archive, CifarLabels.TEN));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(CifarSource.find(data, CifarLabels.TEN)).isEmpty();
        assertThat(CifarSource.find(data.resolve("absent"), CifarLabels.TEN)).isEmpty();
    }

    @Test
    void readsTheSameFromBothDistributions() throws IOException {
        CifarSource binary = CifarSource.find(CifarFiles.binaryFolder(data.resolve("bin")), CifarLabels.TEN)
                .orElseThrow();
        CifarSource python = CifarSource.find(CifarFiles.pythonFolder(data.resolve("py")), CifarLabels.TEN)
                .orElseThrow();

        assertThat(binary.read(Split.TRAIN).labels()).containsExactly(1, 5, 2, 6, 3, 7, 4, 8, 5, 9);
        assertThat(binary.read(Split.TEST).labels()).containsExactly(7);
        assertThat(binary.read(Split.TEST).pixels()).isEqualTo(CifarFiles.pixels(1));
        assertThat(python.read(Split.TRAIN)).usingRecursiveComparison().isEqualTo(binary.read(Split.TRAIN));
        assertThat(python.read(Split.TEST)).usingRecursiveComparison().isEqualTo(binary.read(Split.TEST));
    }

    @Test
    void namesTheBatchThatIsMissing() throws IOException {
        Path folder = CifarFiles.binaryFolder(data.resolve("cifar-10-batches-bin"));
        Files.delete(folder.resolve("data_batch_4.bin"));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() ->
                        CifarSource.find(data, CifarLabels.TEN).orElseThrow().read(Split.TRAIN))
                .withMessage(folder + "/data_batch_4.bin is missing: unpack cifar-10-binary.tar.gz again");
        assertThat(CifarSource.find(data, CifarLabels.TEN)
                        .orElseThrow()
                        .read(Split.TEST)
                        .labels())
                .hasSize(1);
    }

    @Test
    void namesTheBatchThatIsDamaged() throws IOException {
        Path folder = CifarFiles.pythonFolder(data.resolve("cifar-10-batches-py"));
        Files.writeString(folder.resolve("data_batch_3"), "<html>");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() ->
                        CifarSource.find(data, CifarLabels.TEN).orElseThrow().read(Split.TRAIN))
                .withMessage(
                        folder
                                + "/data_batch_3 is not a pickled CIFAR-10 batch: it does not begin like a pickle: unknown (0x3c) (at byte 1)");
    }
}
