package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void nameTheLibrary() {
        library = folder.resolve("libtorch_cpu.so");
    }

    @Test
    void acceptsAWholeLibraryForThePlatform() throws Exception {
        Files.write(library, FakeElf.of(ElfFile.AARCH64));

        assertThatCode(() -> ElfFile.check(library, Platform.LINUX_AARCH64)).doesNotThrowAnyException();
    }

    @Test
    void rejectsALibraryForAnotherProcessor() throws Exception {
        Files.write(library, FakeElf.of(ElfFile.AARCH64));

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage(
                        "%s is made for aarch64, this JVM for x86-64: name a LibTorch for Linux on x86-64", library);
    }

    @Test
    void namesAProcessorThatItDoesNotKnowByItsNumber() throws Exception {
        Files.write(library, FakeElf.of(22));

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .hasMessage(
                        "%s is made for ELF machine 22, this JVM for x86-64: name a LibTorch for Linux on x86-64",
                        library);
    }

    @Test
    void rejectsALibraryThatEndsBeforeItsSections() throws Exception {
        Files.write(library, Arrays.copyOf(FakeElf.of(ElfFile.X86_64), FakeElf.SIZE - 1));

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("%s is truncated: 511 bytes of at least 512; copy or install it again", library);
    }

    @Test
    void rejectsALibraryThatEndsBeforeItsSegments() throws Exception {
        byte[] content = FakeElf.of(ElfFile.X86_64);
        content[64 + 32 + 1] = 8; // the segment's size grows from 256 to 2048 bytes
        Files.write(library, content);

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .hasMessage("%s is truncated: 512 bytes of at least 2048; copy or install it again", library);
    }

    @Test
    void rejectsALibraryThatEndsInItsHeader() throws Exception {
        Files.write(library, Arrays.copyOf(FakeElf.of(ElfFile.X86_64), 63));

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .hasMessage("%s is truncated: 63 bytes of at least 64; copy or install it again", library);
    }

    @Test
    void rejectsAnEmptyFile() throws Exception {
        Files.createFile(library);

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .hasMessage("%s is truncated: 0 bytes of at least 64; copy or install it again", library);
    }

    @Test
    void rejectsAFileThatIsNoLibrary() throws Exception {
        Files.writeString(library, "version https://git-lfs.github.com/spec/v1");

        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("%s is no Linux library (it has no ELF header)", library);
    }

    @Test
    void leavesAnAbsentFileToTheCaller() {
        assertThatThrownBy(() -> ElfFile.check(library, Platform.LINUX_X86_64)).isInstanceOf(NoSuchFileException.class);
    }
}
