package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesCacheTest {

    @TempDir
    Path root;

    private NativesCache cache;

    @BeforeEach
    void open() {
        cache = new NativesCache(root);
    }

    @Test
    void unpacksIntoAFolderNamedByVersionAndContent() throws Exception {
        Path unpacked = cache.unpack(bundle(resource("a.so", "alpha"), resource("b.so", "beta")));

        assertThat(unpacked.getParent()).isEqualTo(root.resolve("libtorch"));
        assertThat(unpacked.getFileName().toString()).matches("2\\.13\\.0-[0-9a-f]{16}");
        assertThat(unpacked.resolve("a.so")).hasContent("alpha");
        assertThat(unpacked.resolve("b.so")).hasContent("beta");
        assertThat(entries(root.resolve("libtorch"))).containsExactly(unpacked);
    }

    @Test
    void givesOtherContentAnotherFolder() {
        assertThat(bundle(resource("a.so", "alpha")).folderName())
                .isEqualTo(bundle(resource("a.so", "alpha")).folderName())
                .isNotEqualTo(bundle(resource("a.so", "alphA")).folderName())
                .isNotEqualTo(bundle(resource("b.so", "alpha")).folderName());
    }

    @Test
    void readsNothingThatIsThereAlready() {
        NativeResource written = resource("a.so", "alpha");
        Path first = cache.unpack(bundle(written));
        NativeResource unreadable = new NativeResource("a.so", written.size(), written.crc(), () -> {
            throw new IOException("read again");
        });

        assertThat(cache.unpack(bundle(unreadable))).isEqualTo(first);
    }

    @Test
    void replacesAFolderThatMissesAPartWithoutWritingToItsFiles() throws Exception {
        NativeBundle bundle = bundle(resource("a.so", "alpha"), resource("b.so", "beta"));
        Path unpacked = cache.unpack(bundle);
        Files.delete(unpacked.resolve("b.so"));
        try (InputStream mapped = Files.newInputStream(unpacked.resolve("a.so"))) {
            Object before = Files.getAttribute(unpacked.resolve("a.so"), "unix:ino");

            assertThat(cache.unpack(bundle)).isEqualTo(unpacked);

            assertThat(mapped).hasContent("alpha");
            assertThat(Files.getAttribute(unpacked.resolve("a.so"), "unix:ino")).isNotEqualTo(before);
        }
        assertThat(unpacked.resolve("b.so")).hasContent("beta");
        assertThat(entries(root.resolve("libtorch"))).containsExactly(unpacked);
    }

    @Test
    void replacesATruncatedLibrary() throws Exception {
        NativeBundle bundle = bundle(resource("a.so", "alpha"));
        Path library = cache.unpack(bundle).resolve("a.so");
        Files.writeString(library, "alp");

        assertThat(cache.unpack(bundle).resolve("a.so")).hasContent("alpha");
    }

    @Test
    void letsOneOfManyThatUnpackAtOnceWin() throws Exception {
        int racers = 6;
        CyclicBarrier allHaveBegun = new CyclicBarrier(racers);
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        NativeResource known = resource("a.so", "alpha");
        NativeResource slow = new NativeResource("a.so", known.size(), known.crc(), () -> {
            await(allHaveBegun);
            return known.content().open();
        });
        List<Future<Path>> unpacked = IntStream.range(0, racers)
                .mapToObj(_ -> threads.submit(() -> cache.unpack(bundle(slow))))
                .toList();

        for (Future<Path> path : unpacked) {
            assertThat(path.get().resolve("a.so")).hasContent("alpha");
        }
        threads.shutdown();
        assertThat(entries(root.resolve("libtorch"))).hasSize(1);
    }

    @Test
    void saysWhatToDoWhenTheDiskIsFullAndLeavesNothing() throws Exception {
        NativeResource broken = new NativeResource("b.so", 3 << 20, 0, () -> {
            throw new IOException("No space left on device");
        });

        assertThatThrownBy(() -> cache.unpack(bundle(resource("a.so", "alpha"), broken)))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage(
                        "cannot unpack some.jar (4 MiB) into %s/libtorch: No space left on device; "
                                + "name a folder with room for it with -Dcresset.cache",
                        root);
        assertThat(entries(root.resolve("libtorch"))).isEmpty();
    }

    @Test
    void saysWhichFileIsInTheWay() throws Exception {
        Files.createFile(root.resolve("libtorch"));

        assertThatThrownBy(() -> cache.unpack(bundle(resource("a.so", "alpha"))))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage(
                        "cannot unpack some.jar (1 MiB) into %s/libtorch: %s/libtorch is in the way; "
                                + "name a folder with room for it with -Dcresset.cache",
                        root, root);
    }

    @Test
    void refusesADamagedJarAndLeavesNothing() throws Exception {
        NativeResource known = resource("a.so", "alpha");
        NativeResource damaged = new NativeResource("a.so", known.size(), known.crc(), () -> stream("alphA"));

        assertThatThrownBy(() -> cache.unpack(bundle(damaged)))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("a.so in some.jar is damaged: delete the jar and let the build download it again");
        assertThat(entries(root.resolve("libtorch"))).isEmpty();
    }

    @Test
    void deletesWhatAKilledProcessLeft() throws Exception {
        Path recent = scratch(".unpacking-recent", Duration.ofMinutes(5));
        Path abandoned = scratch(".unpacking-abandoned", Duration.ofDays(2));

        cache.unpack(bundle(resource("a.so", "alpha")));

        assertThat(recent).exists();
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void liesWhereTheUserKeepsCaches() {
        assertThat(folder(new FakeHost().property("user.home", "/home/u")))
                .startsWithRaw(Path.of("/home/u/.cache/cresset/libtorch"));
        assertThat(folder(new FakeHost().environment("XDG_CACHE_HOME", root)))
                .startsWithRaw(root.resolve("cresset/libtorch"));
        assertThat(folder(new FakeHost()
                        .property("cresset.cache", root.resolve("named"))
                        .environment("XDG_CACHE_HOME", root)))
                .startsWithRaw(root.resolve("named/libtorch"));
    }

    @Test
    void ignoresARelativeCacheFolderAsTheSpecificationSays() {
        FakeHost host = new FakeHost().property("user.home", "/home/u").environment("XDG_CACHE_HOME", "caches");

        assertThat(folder(host)).startsWithRaw(Path.of("/home/u/.cache/cresset"));
    }

    private static Path folder(FakeHost host) {
        return NativesCache.of(host.build()).folder(bundle());
    }

    private Path scratch(String name, Duration age) throws IOException {
        Path folder = Files.createDirectories(root.resolve("libtorch").resolve(name));
        Files.createFile(folder.resolve("a.so"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
        return folder;
    }

    private static NativeBundle bundle(NativeResource... resources) {
        return new NativeBundle("libtorch", "some.jar", "2.13.0", List.of(resources), List.of());
    }

    private static NativeResource resource(String name, String content) {
        CRC32 crc = new CRC32();
        crc.update(content.getBytes(StandardCharsets.UTF_8));
        return new NativeResource(name, content.length(), crc.getValue(), () -> stream(content));
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(CyclicBarrier barrier) throws IOException {
        try {
            barrier.await();
        } catch (Exception interrupted) {
            throw new IOException(interrupted);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
