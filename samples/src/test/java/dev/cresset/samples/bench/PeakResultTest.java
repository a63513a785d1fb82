package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.samples.cli.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeakResultTest {

    private final Sample java = Sample.of("java", new double[] {1e8, 1.25e8, 1e8});
    private final Sample python = Sample.of("python", new double[] {2e8, 2e8, 2e8});

    @Test
    void dividesTheWorkByTheTime() {
        PeakResult result =
                new PeakResult("float32, 2 threads", "GFLOP/s", 1.5e10, new PairedResult(1, List.of(java, python)));
        assertThat(result.toText())
                .isEqualTo(
                        "float32, 2 threads      150.0 GFLOP/s (most 150.0, spread 12.5 %), python 75.0; time: 0.500");
        assertThat(Json.of(result.toMap()))
                .isEqualTo(
                        "{\"unit\":\"GFLOP/s\",\"median\":150.0,\"most\":150.0,\"spread\":0.125,\"python_median\":75.0,"
                                + "\"ratio\":0.5}");
    }

    @Test
    void tellsOfOneAlone() {
        PeakResult result = new PeakResult("copy, 1 thread", "GB/s", 1e9, new PairedResult(1, List.of(java)));
        assertThat(result.toText()).isEqualTo("copy, 1 thread           10.0 GB/s (most 10.0, spread 12.5 %)");
        assertThat(result.toMap()).containsOnlyKeys("unit", "median", "most", "spread");
    }
}
