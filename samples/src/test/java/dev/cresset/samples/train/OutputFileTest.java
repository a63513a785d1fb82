package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cresset.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    private OutputFile file(Path path) {
        return new OutputFile("--save", path).checked();
    }

    @Test
    void replacesAFileOnlyWhenTheNewOneIsComplete() throws IOException {
        Path path = Files.writeString(folder.resolve("out"), "old");
        file(path).write(output -> {
            output.write("new".getBytes());
            assertThat(path).hasContent("old");
        });
        assertThat(path).hasContent("new");
        assertThat(folder).isDirectoryContaining("glob:**out").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesNothingBehindIfTheContentFails() throws IOException {
        Path path = Files.writeString(folder.resolve("out"), "old");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> file(path).write(output -> {
                    output.write(1);
                    throw new IOException("no space left on device");
                }))
                .withMessage("--save: cannot write " + path + ": no space left on device");
        assertThat(path).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keepsALinkALink() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        file(link).write(output -> output.write("new".getBytes()));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesToADeviceAsItIs() {
        Path device = Path.of("/dev/null");
        file(device).write(output -> output.write(1));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void refusesAFolder() {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> file(folder))
                .withMessage("--save: " + folder + " is a folder");
    }

    @Test
    void refusesAnAbsentFolder() {
        Path absent = folder.resolve("absent");
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> file(absent.resolve("out")))
                .withMessage("--save: there is no folder " + absent + " to write out in");
    }
}
