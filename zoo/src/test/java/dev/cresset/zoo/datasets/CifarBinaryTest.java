package dev.cresset.zoo.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CifarBinaryTest {

    @Test
    void separatesLabelsAndPixels() {
        CifarBatch batch = CifarBinary.parse(CifarFiles.binary(3, 9, 0), "b.bin", CifarLabels.TEN);

        assertThat(batch.labels()).containsExactly(3, 9, 0);
        assertThat(batch.pixels()).isEqualTo(CifarFiles.pixels(3));
    }

    @Test
    void rejectsATruncatedFile() {
        byte[] truncated = Arrays.copyOf(CifarFiles.binary(3, 9), 6145);

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarBinary.parse(truncated, "b.bin", CifarLabels.TEN))
                .withMessage(
                        "b.bin is truncated or not a CIFAR-10 batch: 6145 bytes are not a whole number of records of 3073"
                                + " bytes");
    }

    @Test
    void rejectsAnEmptyFile() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarBinary.parse(new byte[0], "b.bin", CifarLabels.TEN))
                .withMessage(
                        "b.bin is truncated or not a CIFAR-10 batch: 0 bytes are not a whole number of records of 3073"
                                + " bytes");
    }

    @Test
    void rejectsALabelOutOfRange() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> CifarBinary.parse(CifarFiles.binary(3, 200), "b.bin", CifarLabels.TEN))
                .withMessage("b.bin: label 200 of image 1 is not between 0 and 9");
    }
}
