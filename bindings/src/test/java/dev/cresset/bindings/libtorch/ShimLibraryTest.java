package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShimLibraryTest {

    private static final String RESOURCE = "META-INF/cresset/linux-x86_64/libcresset.so";

    @TempDir
    Path folder;

    @Test
    void isUnpackedFromAJar() throws Exception {
        Path jar = FakeJars.write(folder.resolve("bindings.jar"), Map.of(RESOURCE, new byte[] {1, 2, 3}));

        Path unpacked = unpack(jar, Platform.LINUX_X86_64);

        assertThat(unpacked).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(unpacked.getParent().getParent()).isEqualTo(folder.resolve("cache/shim"));
    }

    @Test
    void isCopiedFromAFolderOfClassesThatTheNextBuildOverwrites() throws Exception {
        Path resource = folder.resolve("classes").resolve(RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.write(resource, new byte[] {1, 2, 3});
        Path first = unpack(folder.resolve("classes"), Platform.LINUX_X86_64);

        Files.write(resource, new byte[] {4, 5, 6});
        Path second = unpack(folder.resolve("classes"), Platform.LINUX_X86_64);

        assertThat(first).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(second).hasBinaryContent(new byte[] {4, 5, 6});
    }

    @Test
    void hasTheSameFolderFromAJarAndFromAFolder() throws Exception {
        Path resource = folder.resolve("classes").resolve(RESOURCE);
        Files.createDirectories(resource.getParent());
        Files.write(resource, new byte[] {1, 2, 3});
        Path jar = FakeJars.write(folder.resolve("bindings.jar"), Map.of(RESOURCE, new byte[] {1, 2, 3}));

        assertThat(unpack(jar, Platform.LINUX_X86_64))
                .isEqualTo(unpack(folder.resolve("classes"), Platform.LINUX_X86_64));
    }

    @Test
    void isMissedWithTheCommandThatMakesIt() throws Exception {
        Path jar = FakeJars.write(folder.resolve("bindings.jar"), Map.of(RESOURCE, new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> unpack(jar, Platform.LINUX_AARCH64))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage(
                        "this build of Cresset has no META-INF/cresset/linux-aarch64/libcresset.so: "
                                + "'./mvnw verify' on linux-aarch64 makes it, with CMake and a C++20 compiler (g++ or clang++)");
    }

    private Path unpack(Path classes, Platform platform) throws Exception {
        Host host = new FakeHost()
                .property("cresset.cache", folder.resolve("cache"))
                .classPath(classes)
                .build();
        return new ShimLibrary(host, platform).unpack();
    }
}
