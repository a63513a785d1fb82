package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.TorchException;
import org.junit.jupiter.api.Test;

class NativeRuntimeTest {

    @Test
    void tellsTheBuildSettings() {
        assertThat(NativeRuntime.buildSettings())
                .startsWith("PyTorch built with:")
                .contains("TORCH_VERSION=" + LibTorch.loaded().version());
    }

    @Test
    void setsTheThreadsOfAnOperator() {
        int before = NativeRuntime.threads();
        try {
            NativeRuntime.threads(1);
            assertThat(NativeRuntime.threads()).isEqualTo(1);
        } finally {
            NativeRuntime.threads(before);
        }
    }

    @Test
    void refusesNoThreads() {
        assertThatExceptionOfType(TorchException.class)
                .isThrownBy(() -> NativeRuntime.threads(0))
                .withMessage("set_num_threads: Expected positive number of threads");
    }

    @Test
    void measuresAnAddition() {
        try (TestTensor one = TestTensor.ones(1)) {
            assertThat(NativeRuntime.addInCpp(one, one, 1000)).isBetween(10.0, 1e6);
        }
    }
}
