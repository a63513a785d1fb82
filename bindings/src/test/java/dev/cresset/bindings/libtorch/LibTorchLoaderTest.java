package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loader refuses before it loads anything; {@link LibTorchTest} loads. */
class LibTorchLoaderTest {

    @TempDir
    Path folder;

    @Test
    void rejectsALibTorchForAnotherProcessor() throws Exception {
        Files.write(folder.resolve("libtorch_cpu.so"), FakeElf.of(ElfFile.AARCH64));

        assertThatLoading()
                .hasMessage(
                        "%s/libtorch_cpu.so is made for aarch64, this JVM for x86-64: "
                                + "name a LibTorch for Linux on x86-64",
                        folder);
    }

    @Test
    void rejectsATruncatedCompanion() throws Exception {
        Files.write(folder.resolve("libtorch_cpu.so"), FakeElf.of(ElfFile.X86_64));
        Files.write(folder.resolve("libc10.so"), Arrays.copyOf(FakeElf.of(ElfFile.X86_64), 100));

        assertThatLoading()
                .hasMessage("%s/libc10.so is truncated: 100 bytes of at least 512; copy or install it again", folder);
    }

    @Test
    void passesTheDynamicLinkersWordsOn() throws Exception {
        Files.write(folder.resolve("libtorch_cpu.so"), FakeElf.of(ElfFile.X86_64));

        assertThatLoading().hasMessage("cannot load %s/libtorch_cpu.so: object file has no dynamic section", folder);
    }

    @Test
    void namesTheFixForAFolderThatMustNotRunCode() {
        assertThatMessage("libc10.so: failed to map segment from shared object")
                .isEqualTo("cannot load /x/libc10.so: libc10.so: failed to map segment from shared object; "
                        + "if the folder is mounted noexec, name another with -Dcresset.cache");
    }

    @Test
    void namesTheFixForAMissingSystemLibrary() {
        assertThatMessage("libstdc++.so.6: cannot open shared object file: No such file or directory")
                .isEqualTo("cannot load /x/libc10.so: libstdc++.so.6: cannot open shared object file: "
                        + "No such file or directory; install the library that it names, "
                        + "or use a LibTorch that brings it");
    }

    private static AbstractStringAssert<?> assertThatMessage(String reason) {
        return assertThat(DynamicLinker.message(Path.of("/x/libc10.so"), reason));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatLoading() throws Exception {
        Path shim = FakeJars.write(
                folder.resolve("bindings.jar"), Map.of("META-INF/cresset/linux-x86_64/libcresset.so", new byte[8]));
        Host host = new FakeHost()
                .property("cresset.cache", folder.resolve("cache"))
                .environment("LIBTORCH", folder)
                .classPath(shim)
                .build();
        return assertThatThrownBy(() -> new LibTorchLoader(host).load()).isInstanceOf(LibTorchLoadException.class);
    }
}
