package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("f");
    }

    @Test
    void readsImages() throws IOException {
        Files.write(file, IdxFiles.images(3, 4, 5));

        assertThat(Idx.images(file).shape()).containsExactly(3, 4, 5);
        assertThat(Idx.images(file).data()).isEqualTo(IdxFiles.pixels(3, 20));
    }

    @Test
    void readsLabels() throws IOException {
        Files.write(file, IdxFiles.labels(7, 0, 255));

        assertThat(Idx.labels(file).shape()).containsExactly(3);
        assertThat(Idx.labels(file).data()).containsExactly(7, 0, 255);
    }

    @Test
    void readsCompressedFilesWhateverTheirName() throws IOException {
        Files.write(file, IdxFiles.gzip(IdxFiles.images(3, 4, 5)));

        assertThat(Idx.images(file).data()).isEqualTo(IdxFiles.pixels(3, 20));
    }

    @Test
    void rejectsLabelsWhereImagesAreExpected() throws IOException {
        Files.write(file, IdxFiles.labels(1, 2, 3, 4, 5, 6, 7, 8));

        assertFails(file + " is not an idx file of images: it has 0x00000801 as magic number, expected 0x00000803");
    }

    @Test
    void rejectsForeignAndEmptyFiles() throws IOException {
        Files.writeString(file, "<html>Please log in</html>");
        assertFails(file + " is not an idx file of images: it has 0x3c68746d as magic number, expected 0x00000803");
        Files.write(file, new byte[0]);
        assertFails(file + " is not an idx file of images: it has no magic number, expected 0x00000803");
    }

    @Test
    void rejectsATruncatedHeader() throws IOException {
        Files.write(file, Arrays.copyOf(IdxFiles.images(1, 2, 2), 15));

        assertFails(file + " is truncated: its header ends early");
    }

    @Test
    void rejectsTruncatedData() throws IOException {
        Files.write(file, Arrays.copyOf(IdxFiles.images(3, 4, 5), 16 + 59));

        assertFails(file + " is truncated: 59 of 60 bytes of data");
    }

    @Test
    void rejectsDataBeyondItsEnd() throws IOException {
        Files.write(file, Arrays.copyOf(IdxFiles.images(3, 4, 5), 16 + 61));

        assertFails(file + " has more than the 60 bytes of data that its header says");
    }

    @Test
    void rejectsATruncatedCompressedFile() throws IOException {
        byte[] whole = IdxFiles.gzip(IdxFiles.images(3, 4, 5));
        for (int length = 2; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFails(file + " is truncated: the compressed data ends early");
        }
    }

    @Test
    void noticesOneChangedByte() throws IOException {
        byte[] file1 = IdxFiles.gzip(IdxFiles.images(3, 4, 5));
        file1[file1.length - 6] ^= 1; // the checksum that ends the compressed data
        Files.write(file, file1);

        assertFails(file + " is corrupt: Corrupt GZIP trailer");
    }

    @Test
    void rejectsImpossibleShapes() throws IOException {
        Files.write(file, header(-1, -1, -1));
        assertFails(file + " has an impossible shape in its header: 4294967295 x 4294967295 x 4294967295");
        Files.write(file, header(65536, 65536, 65536));
        assertFails(file + " has an impossible shape in its header: 65536 x 65536 x 65536");
        Files.write(file, header(0, 28, 28));
        assertFails(file + " has an impossible shape in its header: 0 x 28 x 28");
    }

    @Test
    void takesNoMemoryForDataThatIsNotThere() throws IOException {
        Files.write(file, header(60_000, 100, 100));

        assertFails(file + " is truncated: 0 of 600000000 bytes of data");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertFails("cannot read " + file + ": no such file");
    }

    private static byte[] header(int count, int height, int width) {
        return ByteBuffer.allocate(16)
                .putInt(0x803)
                .putInt(count)
                .putInt(height)
                .putInt(width)
                .array();
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Idx.images(file))
                .withMessage(message);
    }
}
