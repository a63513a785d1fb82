package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RaceResultTest {

    private final RaceResult result = new RaceResult(
            50_000,
            List.of(Sample.of("java", new double[] {210, 220, 230}), Sample.of("c++", new double[] {200, 200, 200})));

    @Test
    void tellsPeople() {
        assertThat(result.toText()).isEqualTo("""
                        java       220.0 ns (least 210.0 ns, spread 4.5 %)
                        c++        200.0 ns (least 200.0 ns, spread 0.0 %)
                        java / c++: 1.100 (median of 3 rounds of 50,000; half of them between 1.075 and 1.125)""");
    }

    @Test
    void tellsPrograms() {
        assertThat(result.toJson())
                .isEqualTo("{\"rounds\": 3, \"iterations\": 50000, \"times\": {"
                        + "\"java\": {\"median_ns\": 220.00, \"least_ns\": 210.00, \"spread\": 0.0455}, "
                        + "\"c++\": {\"median_ns\": 200.00, \"least_ns\": 200.00, \"spread\": 0.0000}}, "
                        + "\"ratios\": {\"java / c++\": {\"median\": 1.1000, \"quartiles\": [1.0750, 1.1250]}}}");
    }

    @Test
    void tellsOfOneAlone() {
        RaceResult alone = new RaceResult(1, List.of(Sample.of("java", new double[] {2.5e8, 2.5e8})));
        assertThat(alone.toText()).isEqualTo("java      250.00 ms (least 250.00 ms, spread 0.0 %)");
        assertThat(alone.toJson()).endsWith("}}, \"ratios\": {}}");
    }
}
