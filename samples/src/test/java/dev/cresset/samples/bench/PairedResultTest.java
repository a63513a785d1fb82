package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.samples.cli.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedResultTest {

    private final PairedResult result = new PairedResult(
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
        assertThat(Json.of(result.toMap()))
                .isEqualTo("{\"rounds\":3,\"iterations\":50000,\"times\":{"
                        + "\"java\":{\"median_ns\":220.0,\"least_ns\":210.0,\"spread\":0.0455},"
                        + "\"c++\":{\"median_ns\":200.0,\"least_ns\":200.0,\"spread\":0.0}},"
                        + "\"ratios\":{\"java / c++\":{\"median\":1.1,\"quartiles\":[1.075,1.125]}}}");
    }

    @Test
    void alignsLongNames() {
        PairedResult both = new PairedResult(
                1, List.of(Sample.of("java", new double[] {1e6}), Sample.of("without archive", new double[] {2e6})));
        assertThat(both.toText()).startsWith("""
                java               1.00 ms (least 1.00 ms, spread 0.0 %)
                without archive    2.00 ms (least 2.00 ms, spread 0.0 %)
                java / without archive: 0.500""");
    }

    @Test
    void tellsOfOneAlone() {
        PairedResult alone = new PairedResult(1, List.of(Sample.of("java", new double[] {2.5e8, 2.5e8})));
        assertThat(alone.toText()).isEqualTo("java      250.00 ms (least 250.00 ms, spread 0.0 %)");
        assertThat(alone.toMap()).containsEntry("ratios", Map.of());
    }
}
