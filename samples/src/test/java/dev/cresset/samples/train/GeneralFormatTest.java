package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneralFormatTest {

    @Test
    void writesNumbersAsPythonDoes() {
        // By src/test/python/general_format.py.
        Stream<String> lines = TestResources.lines("general_format.tsv");
        assertThat(lines).hasSizeGreaterThan(1000).allSatisfy(line -> {
            String[] fields = line.split("\t");
            double value = Double.longBitsToDouble(Long.parseUnsignedLong(fields[0], 16));
            assertThat(GeneralFormat.format(value)).isEqualTo(fields[1]);
        });
    }

    @Test
    void keepsAllFloatsApart() {
        float value = 2.77255321f;
        assertThat(Float.parseFloat(GeneralFormat.format(value))).isEqualTo(value);
        assertThat(GeneralFormat.format(Math.nextUp(value))).isNotEqualTo(GeneralFormat.format(value));
    }
}
