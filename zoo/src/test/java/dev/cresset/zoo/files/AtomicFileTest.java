package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    private void write(Path file, String text) {
        AtomicFile.write(file, out -> out.write(ByteBuffer.wrap(text.getBytes())));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesANewFileAndReplacesAnOldOne() throws IOException {
        Path file = folder.resolve("a");
        write(file, "one");
        assertThat(file).hasContent("one");
        write(file, "two");
        assertThat(file).hasContent("two");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(ByteBuffer.wrap(new byte[10]));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": it cannot be written: No space left on device");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void writesWhereALinkPoints() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);
        write(link, "new");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).hasContent("new");
    }

    @Test
    void keepsThePermissions() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        write(file, "new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void removesWhatADeadWriterHasLeftAndNothingElse() throws IOException {
        String dead = ".a.01234567-89ab-cdef-0123-456789abcdef.part";
        String others = ".a.b.01234567-89ab-cdef-0123-456789abcdef.part";
        Files.writeString(folder.resolve(dead), "half");
        Files.writeString(folder.resolve(others), "half");
        write(folder.resolve("a"), "whole");
        assertThat(names()).containsExactly(others, "a");
    }

    @Test
    void leavesALivingWritersFileAlone() throws IOException {
        Path file = folder.resolve("a");
        AtomicFile.write(file, out -> {
            out.write(ByteBuffer.wrap("outer".getBytes()));
            write(file, "inner");
            assertThat(names()).hasSize(2);
        });
        assertThat(file).hasContent("outer");
        assertThat(names()).containsExactly("a");
    }

    @Test
    void showsNothingBeforeTheCommit() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        try (AtomicFile open = AtomicFile.open(file)) {
            open.channel().write(ByteBuffer.wrap("new".getBytes()));
            assertThat(file).hasContent("old");
            open.commit();
            assertThat(file).hasContent("new");
        }
        assertThat(names()).containsExactly("a");
    }

    @Test
    void forgetsWhatIsNotCommitted() throws IOException {
        Path file = folder.resolve("a");
        try (AtomicFile open = AtomicFile.open(file)) {
            open.channel().write(ByteBuffer.wrap("new".getBytes()));
        }
        assertThat(names()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesToADeviceDirectly() {
        Path device = Path.of("/dev/null");
        write(device, "nothing");
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void namesTheFileWhoseFolderIsAbsent() {
        Path file = folder.resolve("absent").resolve("a");
        assertThatThrownBy(() -> write(file, "x"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": its folder does not exist");
    }
}
