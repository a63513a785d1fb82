package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Torch;
import org.junit.jupiter.api.Test;

class DoctorTest {

    @Test
    void showsWhatCressetRunsOn() {
        Execution execution = Execution.of("doctor");
        assertThat(execution.err()).isEmpty();
        assertThat(execution.status()).isZero();
        assertThat(execution.out())
                .contains("JDK            " + System.getProperty("java.vm.version"))
                .contains("native access  granted to dev.cresset.bindings")
                .contains("LibTorch       " + Torch.version() + " (")
                .contains("  looked in    -Dcresset.libtorch is not set")
                .containsPattern("operators      \\d+ of the \\d+ bound ones")
                .containsPattern("threads        \\d+")
                .containsPattern("CUDA           (yes|no: )")
                .contains("build settings PyTorch built with:");
    }
}
