package dev.cresset.zoo.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the files that Pillow and make_images.py wrote; images.tsv has what Pillow reads from them. */
class ImagesTest {

    private static final Path NAME = Path.of("x.img");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("references")
    void hasPillowsPixels(String name, String size, String pixels) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes(name));
        try (Scope _ = Scope.open()) {
            Tensor image = Images.read(file);

            assertThat(image.dtype()).isEqualTo(DType.UINT8);
            assertThat(image.isContiguous()).isTrue();
            assertThat(image.size(0)).isEqualTo(3);
            assertThat(image.size(1) + "x" + image.size(2)).isEqualTo(size);
            assertThat(hex(image)).isEqualTo(pixels);
        }
    }

    static List<String[]> references() throws IOException {
        return new String(bytes("images.tsv"))
                .lines()
                .map(line -> line.split("\t"))
                .toList();
    }

    @Test
    void decidesByTheContentNotTheName() throws IOException {
        Path file = Files.write(folder.resolve("photo.png"), bytes("photo.jpg"));
        try (Scope _ = Scope.open()) {
            assertThat(Images.read(file).shape()).isEqualTo(Shape.of(3, 17, 24));
        }
    }

    @Test
    void noticesEveryTruncation() throws IOException {
        for (String[] reference : references()) {
            byte[] whole = bytes(reference[0]);
            for (int length = 8; length < whole.length; length += 1 + length / 50) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertFails(cut, "x.img is truncated: it ends after " + length + " bytes");
            }
            byte[] cut = Arrays.copyOf(whole, whole.length - 1);
            assertFails(cut, "x.img is truncated: it ends after " + cut.length + " bytes");
        }
    }

    @Test
    void failsInOneLineOrNotAtAllOnDamagedFiles() throws IOException {
        Random random = new Random(0);
        int failures = 0;
        for (String[] reference : references()) {
            for (int round = 0; round < 40; round++) {
                byte[] damaged = bytes(reference[0]);
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                try {
                    Images.decode(NAME, damaged, 1 << 20).close();
                } catch (ImageException e) {
                    assertThat(e.getMessage()).startsWith("x.img is ").doesNotContain("\n");
                    failures++;
                }
            }
        }
        assertThat(failures).isGreaterThan(200);
    }

    @Test
    void noticesAWrongChecksum() throws IOException {
        byte[] damaged = bytes("rgb.png");
        damaged[60] ^= 1;

        assertFails(damaged, "x.img is damaged: the checksum of its chunk IDAT is wrong");
    }

    @Test
    void saysWhatTheDecoderSays() throws IOException {
        byte[] damaged = bytes("photo.jpg");
        damaged[24] = 9; // the index of a quantization table, of four

        assertFails(damaged, "x.img is damaged: Bogus DQT index 9");
    }

    @Test
    void takesNoMorePixelsThanAllowed() throws IOException {
        Path file = Files.write(folder.resolve("photo.jpg"), bytes("photo.jpg"));

        try (Tensor image = Images.read(file, 17 * 24)) {
            assertThat(image.numel()).isEqualTo(3 * 17 * 24);
        }
        assertThatExceptionOfType(ImageException.class)
                .isThrownBy(() -> Images.read(file, 17 * 24 - 1))
                .withMessage(file + " is too large: 17 x 24 pixels, more than 407 in all");
    }

    @Test
    void readsNoDecompressionBomb() throws IOException {
        byte[] bomb = bytes("rgb.png");
        ByteBuffer.wrap(bomb).putInt(16, 60000).putInt(20, 50000).putInt(29, sum(bomb, 12, 17));

        assertFails(bomb, "x.img is too large: 50000 x 60000 pixels, more than 178956970 in all");
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    @Test
    void rejectsOtherFormats() {
        assertFails("GIF89a".getBytes(), "x.img is neither JPEG nor PNG: convert it to one of them");
        assertFails(new byte[0], "x.img is neither JPEG nor PNG: it is empty");
    }

    @Test
    void saysWhatIsNoFile() {
        Path absent = folder.resolve("absent.jpg");

        assertThatExceptionOfType(ImageException.class)
                .isThrownBy(() -> Images.read(absent))
                .withMessage(absent + " does not exist");
        assertThatExceptionOfType(ImageException.class)
                .isThrownBy(() -> Images.read(folder))
                .withMessage(folder + " is not a file");
    }

    @Test
    void takesDamagedExifForNone() throws IOException {
        byte[] file = bytes("orientation-6.jpg");
        int tiff = new String(file, StandardCharsets.ISO_8859_1).indexOf("Exif") + 6;
        for (int offset : new int[] {0, -1, Integer.MAX_VALUE, 5000, 1}) {
            byte[] damaged = file.clone();
            ByteBuffer.wrap(damaged).putInt(tiff + 4, offset); // where its directory is
            try (Tensor image = Images.decode(NAME, damaged, Images.MAX_PIXELS)) {
                assertThat(image.shape()).isEqualTo(Shape.of(3, 17, 24));
            }
        }
    }

    private static void assertFails(byte[] file, String message) {
        assertThatExceptionOfType(ImageException.class)
                .isThrownBy(() -> Images.decode(NAME, file, Images.MAX_PIXELS))
                .withMessage(message);
    }

    /** Height first, as Pillow has it. */
    private static String hex(Tensor image) {
        return HexFormat.of().formatHex(image.permute(1, 2, 0).contiguous().toByteArray());
    }

    static byte[] bytes(String name) throws IOException {
        try (var in = ImagesTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
