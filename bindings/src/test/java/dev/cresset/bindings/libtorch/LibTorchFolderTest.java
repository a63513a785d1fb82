package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibTorchFolderTest {

    @TempDir
    Path folder;

    @Test
    void readsLibTorchsOwnDistribution() throws Exception {
        Path torch = touch("lib/libtorch_cpu.so");
        Files.writeString(folder.resolve("build-version"), "2.13.0+cpu\n");

        assertThat(read(folder)).isEqualTo(new LibTorchFolder(torch.getParent(), "2.13.0+cpu"));
    }

    @Test
    void readsAPythonInstallation() throws Exception {
        Path torch = touch("lib/libtorch_cpu.so");
        Files.writeString(
                folder.resolve("version.py"),
                "from typing import Optional\n\n__version__ = '2.14.1+cu130'\ndebug = False\n");

        assertThat(read(folder)).isEqualTo(new LibTorchFolder(torch.getParent(), "2.14.1+cu130"));
    }

    @Test
    void readsTheLibFolderOfEither() throws Exception {
        Path lib = touch("lib/libtorch_cpu.so").getParent();
        Files.writeString(folder.resolve("build-version"), "2.13.0+cpu");

        assertThat(read(lib)).isEqualTo(new LibTorchFolder(lib, "2.13.0+cpu"));
    }

    @Test
    void readsAFlatFolder() throws Exception {
        touch("libtorch_cpu.so");

        assertThat(read(folder)).isEqualTo(new LibTorchFolder(folder, null));
    }

    @Test
    void takesAVersionThatItCannotReadForUnknown() throws Exception {
        touch("lib/libtorch_cpu.so");
        Files.writeString(folder.resolve("version.py"), "__version__ = '");

        assertThat(read(folder).build()).isNull();
    }

    @Test
    void rejectsAnAbsentFolder() {
        assertThatReading(folder.resolve("absent")).hasMessage("LIBTORCH=%s/absent: no such folder", folder);
    }

    @Test
    void rejectsAFile() throws Exception {
        Path zip = touch("libtorch.zip");

        assertThatReading(zip)
                .hasMessage("LIBTORCH=%s: not a folder; name the folder that LibTorch was unzipped to", zip);
    }

    @Test
    void rejectsAFolderWithoutLibTorch() {
        assertThatReading(folder)
                .hasMessage(
                        "LIBTORCH=%s: no libtorch_cpu.so in it or in its lib folder; name the folder that LibTorch was"
                                + " unzipped to, or the torch folder of a Python installation",
                        folder);
    }

    @Test
    void namesTheTorchFolderToWhoNamesItsParent() throws Exception {
        touch("torch/lib/libtorch_cpu.so");

        assertThatReading(folder).hasMessage("LIBTORCH=%s: name %s/torch instead", folder, folder);
    }

    @Test
    void rejectsALibTorchForWindows() throws Exception {
        touch("lib/torch_cpu.dll");

        assertThatReading(folder)
                .hasMessage(
                        "LIBTORCH=%s: holds torch_cpu.dll, a LibTorch for another system; Cresset needs one for Linux",
                        folder);
    }

    @Test
    void rejectsALibTorchForMacOs() throws Exception {
        touch("lib/libtorch_cpu.dylib");

        assertThatReading(folder)
                .hasMessage(
                        "LIBTORCH=%s: holds libtorch_cpu.dylib, a LibTorch for another system; "
                                + "Cresset needs one for Linux",
                        folder);
    }

    @Test
    void rejectsALibTorchThatSaysItIsTooOld() throws Exception {
        touch("lib/libtorch_cpu.so");
        Files.writeString(folder.resolve("build-version"), "2.9.1+cu128\n");

        assertThatReading(folder)
                .hasMessage(
                        "LIBTORCH=%s: LibTorch 2.9.1+cu128 is too old, Cresset needs LibTorch 2.10.0 or newer", folder);
    }

    @Test
    void rejectsWhatIsNoPath() {
        assertThatThrownBy(() -> LibTorchFolder.of("LIBTORCH=\0", "\0"))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("LIBTORCH=\0: not a path");
    }

    private Path touch(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private static LibTorchFolder read(Path named) {
        return LibTorchFolder.of("LIBTORCH=" + named, named.toString());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatReading(Path named) {
        return assertThatThrownBy(() -> read(named)).isInstanceOf(LibTorchLoadException.class);
    }
}
