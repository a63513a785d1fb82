package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DuelResultTest {

    private final DuelResult result = new DuelResult(
            50_000, Sample.of("java", new double[] {210, 220, 230}), Sample.of("c++", new double[] {200, 200, 200}));

    @Test
    void tellsPeople() {
        assertThat(result.toText()).isEqualTo("""
                        java    220.0 ns (least 210.0 ns, spread 4.5 %)
                        c++     200.0 ns (least 200.0 ns, spread 0.0 %)
                        java / c++: 1.100 (median of 3 rounds of 50,000; half of them between 1.075 and 1.125)""");
    }

    @Test
    void tellsPrograms() {
        assertThat(result.toJson())
                .isEqualTo("{\"rounds\": 3, \"iterations\": 50000,"
                        + " \"java\": {\"median_ns\": 220.00, \"least_ns\": 210.00, \"spread\": 0.0455},"
                        + " \"c++\": {\"median_ns\": 200.00, \"least_ns\": 200.00, \"spread\": 0.0000},"
                        + " \"ratio\": 1.1000, \"ratio_quartiles\": [1.0750, 1.1250]}");
    }
}
