package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads the LibTorch on the test class path, in processes of their own. */
class LibTorchTest {

    private static final String ACCESS = "--enable-native-access=ALL-UNNAMED";

    @TempDir
    static Path cache;

    private static List<Path> unpackedFolders;
    private static Path unpacked;
    private static List<List<String>> outputs;

    @BeforeAll
    static void loadInTwoProcessesAtOnce() throws Exception {
        assumeTrue(
                ForkedJvm.hasResource("META-INF/cresset/linux-x86_64/libcresset.so"), "the native build has not run");
        assumeTrue(
                ForkedJvm.hasResource("org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so"),
                "no LibTorch for this platform on the class path");
        Process first = new ForkedJvm(cache).option(ACCESS).jars().start();
        Process second = new ForkedJvm(cache).option(ACCESS).jars().start();
        outputs = List.of(ForkedJvm.lines(first), ForkedJvm.lines(second));
        try (Stream<Path> folders = Files.list(cache.resolve("libtorch"))) {
            unpackedFolders = folders.toList();
        }
        unpacked = unpackedFolders.get(0);
    }

    @Test
    void unpacksTheJarsOnceForProcessesThatStartTogether() {
        assertThat(unpackedFolders).hasSize(1);
        for (List<String> output : outputs) {
            assertThat(output)
                    .contains(
                            "source jars on the class path",
                            "directory " + unpacked,
                            "shim libcresset.so",
                            "last library libtorch_cpu.so",
                            "symbols true");
        }
    }

    @Test
    void readsTheVersionFromTheLoadedLibrary() {
        String build = unpacked.getFileName().toString().replaceAll("-[0-9a-f]{16}$", "");

        assertThat(outputs.get(0)).contains("build " + build, "version " + build.replaceAll("-.*", ""));
    }

    @Test
    void keepsMemoryUnlessToldNotTo() throws Exception {
        assertThat(outputs.get(0)).contains("keeps memory true");
        assertThat(load(new ForkedJvm(cache).option(ACCESS).libtorch(unpacked).option("-Dcresset.allocator=libtorch")))
                .contains("keeps memory false");
        assertThat(load(new ForkedJvm(cache).option(ACCESS).libtorch(unpacked).option("-Dcresset.allocator=glibc")))
                .contains("failure -Dcresset.allocator=glibc: there are 'caching' and 'libtorch'");
    }

    @Test
    void loadsAFolderThatTheEnvironmentNames() throws Exception {
        List<String> output = load(new ForkedJvm(cache).option(ACCESS).libtorch(unpacked));

        assertThat(output).contains("source LIBTORCH", "directory " + unpacked, "symbols true");
    }

    @Test
    void loadsAFolderThatTheSystemPropertyNames() throws Exception {
        List<String> output = load(new ForkedJvm(cache)
                .option(ACCESS)
                .option("-Dcresset.libtorch=" + unpacked)
                .libtorch(cache)
                .jars());

        assertThat(output).contains("source -Dcresset.libtorch", "directory " + unpacked, "symbols true");
    }

    @Test
    void throwsTheSameFailureAtEachUse() throws Exception {
        List<String> output = load(new ForkedJvm(cache).option(ACCESS).libtorch(cache.resolve("absent")));

        assertThat(output)
                .containsExactly(
                        "failure LIBTORCH=" + cache.resolve("absent") + ": no such folder",
                        "failure LIBTORCH=" + cache.resolve("absent") + ": no such folder");
    }

    @Test
    void namesTheFlagWhereTheJvmRefusesNativeAccess() throws Exception {
        boolean hasDeny = Runtime.version().feature() >= 24;
        String refuse = hasDeny ? "--illegal-native-access=deny" : "--enable-native-access=java.logging";

        List<String> output = load(new ForkedJvm(cache).option(refuse).jars());

        assertThat(output)
                .contains("failure this JVM refuses native access: start it with --enable-native-access=ALL-UNNAMED")
                .noneMatch(line -> line.startsWith("version"));
    }

    @Test
    void rejectsALibTorchWithoutTheStableInterfacesVersion(@TempDir Path old) throws Exception {
        Files.copy(unpacked.resolve("libgomp.so.1"), old.resolve("libtorch_cpu.so"));

        List<String> output = load(new ForkedJvm(cache).option(ACCESS).libtorch(old));

        assertThat(output)
                .contains("failure " + old + ": this LibTorch is too old, Cresset needs LibTorch 2.10.0 or newer");
    }

    @Test
    void passesOnWhyTheShimCannotBeLoaded(@TempDir Path classes) throws Exception {
        Path shim = classes.resolve("META-INF/cresset/linux-x86_64/libcresset.so");
        Files.createDirectories(shim.getParent());
        Files.writeString(shim, "no library, but longer than an ELF header, so that its first bytes are looked at");

        List<String> output =
                load(new ForkedJvm(cache).option(ACCESS).overridden(classes).libtorch(unpacked));

        assertThat(output)
                .anySatisfy(line -> assertThat(line)
                        .matches("failure cannot load " + cache
                                + "/shim/[0-9a-f]{16}/libcresset.so: invalid ELF header"));
    }

    @Test
    void printsNoWarningWhereNativeAccessIsGranted() {
        assertThat(outputs.get(0)).noneMatch(line -> line.contains("WARNING"));
    }

    private static List<String> load(ForkedJvm jvm) throws Exception {
        return ForkedJvm.lines(jvm.start());
    }
}
