package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void takesTheMiddleValue() {
        assertThat(Sample.of("java", new double[] {9, 1, 2}).median()).isEqualTo(2);
        assertThat(Sample.of("java", new double[] {4, 1, 2, 9}).median()).isEqualTo(3);
        assertThat(Sample.of("java", new double[] {7}).median()).isEqualTo(7);
    }

    @Test
    void measuresTheSpreadBetweenTheQuartiles() {
        Sample sample = Sample.of("java", new double[] {100, 1, 2, 3, 4});
        assertThat(sample.least()).isEqualTo(1);
        assertThat(sample.spread()).isCloseTo((4.0 - 2.0) / 3.0, within(1e-12));
    }
}
