package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarArchiveTest {

    @TempDir
    Path folder;

    private Path archive;
    private Path batches;

    @BeforeEach
    void place() throws IOException {
        archive = folder.resolve("a.tar.gz");
        batches = CifarFiles.binaryFolder(folder.resolve("batches"));
    }

    @Test
    void readsTheBinaryDistribution() throws IOException {
        CifarFiles.archive(archive, batches, "cifar-10-batches-bin");

        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TRAIN).labels())
                .containsExactly(1, 5, 2, 6, 3, 7, 4, 8, 5, 9);
        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST).labels())
                .containsExactly(7);
        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST).pixels())
                .isEqualTo(CifarFiles.pixels(1));
    }

    @Test
    void readsThePythonDistribution() throws IOException {
        Path python = CifarFiles.pythonFolder(folder.resolve("python"));
        CifarFiles.archive(archive, python, "cifar-10-batches-py");

        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TRAIN).labels())
                .containsExactly(1, 5, 2, 6, 3, 7, 4, 8, 5, 9);
        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST).pixels())
                .isEqualTo(CifarFiles.pixels(1));
    }

    @Test
    void takesNamesWithALeadingDot() throws IOException {
        CifarFiles.archive(archive, batches, "./cifar-10-batches-bin");

        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST).labels())
                .containsExactly(7);
    }

    @Test
    void rejectsEveryTruncation() throws IOException {
        byte[] whole = Files.readAllBytes(CifarFiles.archive(archive, batches, "cifar-10-batches-bin"));
        for (int length : List.of(1, 9, 100, whole.length / 2, whole.length - 9, whole.length - 1)) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertFails(archive + " is truncated: the compressed data ends early");
        }
    }

    @Test
    void noticesOneChangedByte() throws IOException {
        byte[] whole = Files.readAllBytes(CifarFiles.archive(archive, batches, "cifar-10-batches-bin"));
        whole[whole.length - 6] ^= 1; // the checksum that ends the compressed data
        Files.write(archive, whole);

        assertFails(archive + " is not a valid .tar.gz: Corrupt GZIP trailer");
    }

    @Test
    void rejectsFilesThatAreNotCompressed() throws IOException {
        Files.write(archive, CifarFiles.binary(1));

        assertFails(archive + " is not a valid .tar.gz: Not in GZIP format");
    }

    @Test
    void rejectsCompressedFilesThatAreNoTar() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(CifarFiles.binary(1));
        }

        assertFails(archive + " is not a valid .tar.gz: Corrupted TAR archive.");
    }

    @Test
    void rejectsArchivesOfSomethingElse() throws IOException {
        write(tar -> CifarFiles.put(tar, "x/test_batch.bin", CifarFiles.binary(1)));

        assertFails(archive + " is not an archive of CIFAR-10: it has no cifar-10-batches-bin/test_batch.bin and no"
                + " cifar-10-batches-py/test_batch");
    }

    @Test
    void namesTheBatchThatIsMissing() throws IOException {
        Files.delete(batches.resolve("data_batch_2.bin"));
        CifarFiles.archive(archive, batches, "cifar-10-batches-bin");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> new CifarArchive(archive, CifarLabels.TEN).read(Split.TRAIN))
                .withMessage(archive + " is incomplete: it has no cifar-10-batches-bin/data_batch_2.bin");
    }

    @Test
    void namesTheBatchThatIsDamaged() throws IOException {
        write(tar -> CifarFiles.put(tar, "cifar-10-batches-bin/test_batch.bin", new byte[10]));

        assertFails(
                archive + "!cifar-10-batches-bin/test_batch.bin is truncated or not a CIFAR-10 batch: 10 bytes are not"
                        + " a whole number of records of 3073 bytes");
    }

    @Test
    void rejectsLinksInPlaceOfBatches() throws IOException {
        write(tar -> {
            TarArchiveEntry link = new TarArchiveEntry("cifar-10-batches-bin/test_batch.bin", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        });

        assertFails(archive + "!cifar-10-batches-bin/test_batch.bin is not a regular file");
    }

    @Test
    void rejectsTheSameBatchTwice() throws IOException {
        write(tar -> {
            CifarFiles.put(tar, "cifar-10-batches-bin/test_batch.bin", CifarFiles.binary(1));
            CifarFiles.put(tar, "cifar-10-batches-bin/test_batch.bin", CifarFiles.binary(2));
        });

        assertFails(archive + " has cifar-10-batches-bin/test_batch.bin twice");
    }

    @Test
    void readsNoBatchOfAnImpossibleSize() throws IOException {
        writeHeader("cifar-10-batches-bin/test_batch.bin", 65L << 20);

        assertFails(archive + "!cifar-10-batches-bin/test_batch.bin is not a CIFAR-10 batch: it has 68157440 bytes");
    }

    @Test
    void unpacksNoMoreThanAGigabyte() throws IOException {
        writeHeader("cifar-10-batches-bin/anything", (1L << 30) + 1);

        assertFails(archive + " is not an archive of CIFAR-10: it unpacks to more than 1 GiB");
    }

    @Test
    void writesNothingWhereverEntriesPoint() throws IOException {
        write(tar -> {
            CifarFiles.put(tar, "../escaped.bin", CifarFiles.binary(1));
            CifarFiles.put(tar, folder + "/escaped.bin", CifarFiles.binary(1));
            CifarFiles.put(tar, "cifar-10-batches-bin/test_batch.bin", CifarFiles.binary(7));
        });

        assertThat(new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST).labels())
                .containsExactly(7);
        assertThat(folder.resolve("escaped.bin")).doesNotExist();
        assertThat(folder.resolveSibling("escaped.bin")).doesNotExist();
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> new CifarArchive(archive, CifarLabels.TEN).read(Split.TEST))
                .withMessage(message);
    }

    private interface Content {
        void writeTo(TarArchiveOutputStream tar) throws IOException;
    }

    private void write(Content content) throws IOException {
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            content.writeTo(tar);
        }
    }

    /** An archive that breaks off after the header of an entry of that size. */
    private void writeHeader(String name, long size) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        byte[] header = new byte[512];
        entry.writeEntryHeader(header);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
            out.write(header);
        }
    }
}
