package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsErrorsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("bad.safetensors");
    }

    private void assertRefused(String reason) {
        for (LoadOptions options :
                List.of(LoadOptions.defaults(), LoadOptions.defaults().mmap(true))) {
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> SafeTensors.loadStateDict(file, options))
                    .withMessage(file + ": " + reason);
        }
    }

    private void write(long headerLength, String header, int dataBytes) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        Files.write(
                file,
                ByteBuffer.allocate(8 + text.length + dataBytes)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(headerLength)
                        .put(text)
                        .array());
    }

    /** The data are four bytes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}"
                        + "| its tensors have 8 bytes, but the file has 4: it is truncated",
                "{} | its tensors have 0 bytes, but the file has 4",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}"
                        + "| tensor 'x', torch.float32 of shape [2], needs 8 bytes, but has 4",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}"
                        + "| tensor 'x', torch.float32 of shape [-1], has impossible offsets 0 and 4",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[4,2]}}"
                        + "| tensor 'x', torch.uint8 of shape [2], has impossible offsets 4 and 2",
                "{\"x\":{\"dtype\":\"F64\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}}"
                        + "| tensor 'x', torch.float64 of shape [4294967296, 4294967296], is too large",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]},"
                        + "\"y\":{\"dtype\":\"U8\",\"shape\":[3],\"data_offsets\":[1,4]}}"
                        + "| tensor 'y' begins at byte 1 of the data, but the one before it ends at 2",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[2,4]}}"
                        + "| tensor 'x' begins at byte 2 of the data, but the one before it ends at 0",
                "{\"x\":{\"dtype\":\"F4\",\"shape\":[2],\"data_offsets\":[0,4]}} | tensor 'x' has the unknown dtype 'F4'",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1]}} | tensor 'x' lacks one of dtype, shape and data_offsets",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}}"
                        + "| its header does not follow the format at byte 28",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}"
                        + "| its header does not follow the format at byte 29",
                "{\"x\":4} | its header does not follow the format at byte 5",
                "{} {} | its header does not follow the format at byte 3",
                "[] | not a safetensors file: its header does not begin with '{'",
                "{\"__metadata__\":{\"a\":1}} | its header does not follow the format at byte 21",
                "{\"__metadata__\":{\"a\":{\"b\":\"c\"}}} | its header does not follow the format at byte 21",
            })
    void refusesAHeaderThatDoesNotFit(String header, String reason) throws IOException {
        write(header.length(), header, 4);
        assertRefused(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"x\":",
                "{\"x\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},"
                        + "\"x\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}"
            })
    void refusesAHeaderThatIsNoJson(String header) throws IOException {
        write(header.length(), header, 0);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SafeTensors.loadStateDict(file))
                .withMessageStartingWith(file + ": its header is not JSON: ")
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void refusesATruncatedHeader() throws IOException {
        write(1000, "{}", 0);
        assertRefused("its header has 1000 bytes, but the file has 2: it is truncated");
    }

    @Test
    void refusesAHeaderOfImpossibleLength() throws IOException {
        write(-1, "{}", 0);
        assertRefused("not a safetensors file: its header would have 18446744073709551615 bytes");
    }

    @Test
    void refusesAFileOfAFewBytes() throws IOException {
        Files.write(file, new byte[3]);
        assertRefused("not a safetensors file: it has 3 bytes");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SafeTensors.loadStateDict(file))
                .withMessage(file + ": no such file");
    }

    @Test
    void saysThatItIsAFolder() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SafeTensors.loadStateDict(folder))
                .withMessage(folder + ": not a regular file");
    }
}
