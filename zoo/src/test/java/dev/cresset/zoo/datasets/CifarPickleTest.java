package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.zoo.files.malicious.BadFile;
import dev.cresset.zoo.files.malicious.MaliciousFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CifarPickleTest {

    @Test
    void readsWhatPython2Wrote() {
        CifarBatch batch = CifarPickle.parse(CifarFiles.python2(3, 9, 0), "test_batch", CifarLabels.TEN);

        assertThat(batch.labels()).containsExactly(3, 9, 0);
        assertThat(batch.pixels()).isEqualTo(CifarFiles.pixels(3));
    }

    /** The files were written by Python 3 and NumPy 2 (make_cifar_pickles.py). */
    @ParameterizedTest
    @ValueSource(strings = {"protocol2", "protocol3", "protocol4", "protocol5", "fortran"})
    void readsWhatPython3Writes(String kind) throws IOException {
        CifarBatch batch = CifarPickle.parse(resource("batch_" + kind + ".pickle"), "test_batch", CifarLabels.TEN);

        assertThat(batch.labels()).containsExactly(3, 9);
        assertThat(batch.pixels()).isEqualTo(CifarFiles.pixels(2));
    }

    @Test
    void rejectsEveryTruncation() {
        byte[] pickle = CifarFiles.python2(3);
        for (int length = 0; length < pickle.length; length++) {
            byte[] truncated = Arrays.copyOf(pickle, length);
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> CifarPickle.parse(truncated, "test_batch", CifarLabels.TEN))
                    .withMessageMatching("test_batch is not a pickled CIFAR-10 batch: it is truncated"
                            + "( in a value of [0-9]+ bytes)? \\(at byte [0-9]+\\)");
        }
    }

    static Stream<BadFile> corpus() {
        return MaliciousFiles.cifar().stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void refusesEachMaliciousFileWithItsReason(BadFile bad) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarPickle.parse(bad.bytes(), "test_batch", CifarLabels.TEN))
                .withMessage("test_batch is not a pickled CIFAR-10 batch: " + bad.message());
    }

    @Test
    void survivesRandomDamageWithOneLineEach() throws IOException {
        Random random = new Random(1);
        byte[][] pickles = {
            CifarFiles.python2(3, 9), resource("batch_protocol2.pickle"), resource("batch_protocol5.pickle")
        };
        int rejected = 0;
        for (int n = 0; n < 3000; n++) {
            byte[] damaged = pickles[n % pickles.length].clone();
            int end = random.nextBoolean()
                    ? 0
                    : damaged.length - 300; // the instructions stand before and after the pixels
            damaged[end + random.nextInt(300)] = (byte) random.nextInt(256);
            try {
                assertThat(CifarPickle.parse(damaged, "test_batch", CifarLabels.TEN)
                                .labels())
                        .hasSize(2);
            } catch (DatasetException e) {
                rejected++;
                assertThat(e.getMessage()).startsWith("test_batch").matches("[^\\p{C}\\p{Zl}\\p{Zp}]{10,600}");
            }
        }
        assertThat(rejected).isGreaterThan(500);
    }

    @Test
    void rejectsLabelsOutOfRange() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarPickle.parse(CifarFiles.python2(3, 10), "test_batch", CifarLabels.TEN))
                .withMessage("test_batch: label 10 of image 1 is not between 0 and 9");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CifarPickleTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
