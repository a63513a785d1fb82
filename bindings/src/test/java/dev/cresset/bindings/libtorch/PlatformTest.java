package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import org.junit.jupiter.api.Test;

class PlatformTest {

    @Test
    void knowsBothNamesOfEachProcessor() {
        assertThat(Platform.of(on("Linux", "amd64"))).isEqualTo(Platform.LINUX_X86_64);
        assertThat(Platform.of(on("Linux", "x86_64"))).isEqualTo(Platform.LINUX_X86_64);
        assertThat(Platform.of(on("Linux", "aarch64"))).isEqualTo(Platform.LINUX_AARCH64);
        assertThat(Platform.of(on("Linux", "arm64"))).isEqualTo(Platform.LINUX_AARCH64);
    }

    @Test
    void rejectsAnotherOperatingSystem() {
        assertThatThrownBy(() -> Platform.of(on("Windows 11", "amd64")))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("Cresset runs on Linux (x86-64 or aarch64), this JVM on Windows 11 (amd64): "
                        + "use a 64-bit JDK on such a machine, or a Linux container or WSL");
    }

    @Test
    void rejectsAnotherProcessor() {
        assertThatThrownBy(() -> Platform.of(on("Linux", "riscv64")))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("Cresset runs on Linux (x86-64 or aarch64), this JVM on Linux (riscv64): "
                        + "use a 64-bit JDK on such a machine, or a Linux container or WSL");
    }

    private static Host on(String system, String processor) {
        return new FakeHost()
                .property("os.name", system)
                .property("os.arch", processor)
                .build();
    }
}
