package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchOpsTest {

    @Test
    void comparesJavaWithCpp() {
        Execution execution = Execution.of("bench", "ops", "--rounds", "3", "--json");
        assertThat(execution.err()).isEmpty();
        assertThat(execution.out())
                .matches(
                        "\\{\"rounds\":3,.*\"java\":.*\"c\\+\\+\":.*\"java / c\\+\\+\":\\{\"median\":\\d+\\.\\d{1,4},.*\"peak_memory_bytes\":\\{\"java\":\\d+}}\n");
        assertThat(execution.status()).isZero();
    }
}
