package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        for (int length = 2; length < pickle.length; length++) {
            byte[] truncated = Arrays.copyOf(pickle, length);
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> CifarPickle.parse(truncated, "test_batch", CifarLabels.TEN))
                    .withMessage("test_batch is truncated: its pickle breaks off after " + length + " bytes");
        }
    }

    /** Pickles are programs; these would run a command, or make an object of any class, in Python. */
    @ParameterizedTest
    @ValueSource(strings = {"os system", "posix system", "__builtin__ eval", "subprocess Popen", "numpy load"})
    void neverCallsWhatItDoesNotKnow(String global) {
        String[] moduleAndName = global.split(" ");

        assertRejected(
                "\u0080\u0002c" + moduleAndName[0] + "\n" + moduleAndName[1] + "\nU\u0006id > x\u0085R.",
                "it names '" + global + "', which such a file has no use for");
    }

    @Test
    void showsForeignNamesShortAndOnOneLine() {
        assertRejected(
                "\u0080\u0004\u008c\u0004a\n\u001b[\u008c\u00ff" + "x".repeat(255) + "\u0093.",
                "it names 'a??[ " + "x".repeat(55) + "...', which such a file has no use for");
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
                assertThat(e.getMessage()).startsWith("test_batch").matches("[ -~]{10,250}");
            }
        }
        assertThat(rejected).isGreaterThan(500);
    }

    @Test
    void rejectsInstructionsThatMakeObjectsByName() {
        assertRejected("\u0080\u0002(ios\nsystem\n.", "instruction 0x69 has no place in one");
        assertRejected("\u0080\u0002(oU\u0001x.", "instruction 0x6f has no place in one");
        assertRejected("\u0080\u0002)\u0081.", "instruction 0x81 has no place in one");
        assertRejected("\u0080\u0002Pid\n.", "instruction 0x50 has no place in one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK                               | it does not start like one",
                "\u0080\u0006}.                   | it does not start like one",
                "\u0080\u0002K\u0007.             | it holds no dictionary",
                "\u0080\u0002}.                   | its dictionary has no array 'data'",
                "\u0080\u0002.                    | the stack runs empty",
                "\u0080\u0002\u0085.              | the stack runs empty",
                "\u0080\u0002t.                   | a mark is missing",
                "\u0080\u0002}(.                  | its dictionary has no array 'data'",
                "\u0080\u0002h\u0009.             | it refers to something that it did not store",
                "\u0080\u0002K\u0007K\u0008a.     | it appends to something that is no list",
                "\u0080\u0002)K\u0008a.           | it appends to something that is no list",
                "\u0080\u0002K\u0007K\u0008K\u0009s. | it sets items of something that is no dictionary",
                "\u0080\u0002}K\u0007K\u0008s.    | a value is of the wrong type",
                "\u0080\u0002K\u0007)R.           | a value is of the wrong type",
                "\u0080\u0002K\u0007)b.           | it gives a state to something that has none",
            })
    void rejectsMalformedPickles(String pickle, String reason) {
        assertRejected(pickle, reason);
    }

    @Test
    void rejectsArraysOfOtherTypes() {
        assertRejected(changed("u1", "f4"), "an array of 'f4', expected 'u1'");
    }

    @Test
    void rejectsArraysOfOtherShapes() {
        assertRejected(
                changed("M\0\f\u0086", "M\0\u000b\u0086"),
                "'data' has shape (1, 2816) and 3072 bytes, expected shape (N, 3072)");
    }

    @Test
    void rejectsAnotherNumberOfLabels() {
        assertRejected(changed("(K\u0003e", "(K\u0003K\u0003e"), "2 labels for 1 images");
    }

    @Test
    void rejectsDictionariesWithoutLabels() {
        assertRejected(changed("labels", "Labels"), "its dictionary has no list 'labels'");
    }

    @Test
    void rejectsLabelsOutOfRange() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarPickle.parse(CifarFiles.python2(3, 10), "test_batch", CifarLabels.TEN))
                .withMessage("test_batch: label 10 of image 1 is not between 0 and 9");
    }

    private static String changed(String from, String to) {
        String pickle = new String(CifarFiles.python2(3), StandardCharsets.ISO_8859_1);
        assertThat(pickle).contains(from);
        return pickle.replace(from, to);
    }

    private static void assertRejected(String pickle, String reason) {
        byte[] bytes = pickle.getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarPickle.parse(bytes, "test_batch", CifarLabels.TEN))
                .withMessage("test_batch is no pickled CIFAR-10 batch: " + reason);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = CifarPickleTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
