package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.samples.cli.Json;
import org.junit.jupiter.api.Test;

class MicroResultTest {

    private final Sample java = Sample.of("java", new double[] {400, 410, 420});
    private final Sample python = Sample.of("python", new double[] {800, 820, 840});

    @Test
    void comparesTheMedians() {
        MicroResult result = new MicroResult("Calls.add", java, python);
        assertThat(result.toText())
                .isEqualTo("Calls.add              410.0 ns (spread 2.4 %), python 820.0 ns (spread 2.4 %): 0.500");
        assertThat(Json.of(result.toMap()))
                .isEqualTo("{\"median_ns\":410.0,\"spread\":0.0244,\"python_median_ns\":820.0,\"python_spread\":0.0244,"
                        + "\"ratio\":0.5}");
    }

    @Test
    void tellsOfJavaAlone() {
        MicroResult result = new MicroResult("Calls.addInScope", java, null);
        assertThat(result.toText()).isEqualTo("Calls.addInScope       410.0 ns (spread 2.4 %)");
        assertThat(result.toMap()).containsOnlyKeys("median_ns", "spread");
    }
}
