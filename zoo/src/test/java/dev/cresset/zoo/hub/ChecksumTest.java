package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumTest {

    @TempDir
    Path folder;

    @Test
    void agreesWithMd5sumAndSha256sum() throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        Checksum md5 = Checksum.md5("900150983cd24fb0d6963f7d28e17f72");
        Checksum sha256 = Checksum.sha256("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");

        assertThat(md5.of(file)).isEqualTo(md5).hasToString("MD5 900150983cd24fb0d6963f7d28e17f72");
        assertThat(sha256.of(file)).isEqualTo(sha256);
    }

    @Test
    void differsForOtherContent() throws IOException {
        Path file = Files.writeString(folder.resolve("abd"), "abd");

        assertThat(Checksum.md5("900150983cd24fb0d6963f7d28e17f72").of(file).hex())
                .isEqualTo("4911e516e5aa21d327512e0c8b197616");
    }

    @Test
    void rejectsDigitsOfAnotherLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checksum.md5("12ab"))
                .withMessage("'12ab' is not a checksum of MD5: expected 32 hexadecimal digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checksum.sha256("x".repeat(64)))
                .withMessage("'" + "x".repeat(64) + "' is not a checksum of SHA-256: expected 64 hexadecimal digits");
    }

    @Test
    void acceptsTheWholeOfWhichItKnowsTheBeginning() {
        Checksum whole = Checksum.sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

        assertThat(Checksum.sha256Prefix("ba7816bf").accepts(whole)).isTrue();
        assertThat(Checksum.sha256Prefix("ba7816b0").accepts(whole)).isFalse();
        assertThat(whole.accepts(Checksum.sha256Prefix("ba7816bf"))).isFalse();
        assertThat(Checksum.md5("ba7816bf8f01cfea414140de5dae2223").accepts(whole))
                .isFalse();
    }

    @Test
    void rejectsABeginningThatSaysTooLittle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checksum.sha256Prefix("ba7816b"))
                .withMessage("'ba7816b' is not a checksum of SHA-256: expected 8 to 64 hexadecimal digits");
    }

    @Test
    void rejectsUnknownAlgorithms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checksum("CRC32", "00"))
                .withMessage("unknown checksum 'CRC32': expected MD5 or SHA-256");
    }
}
