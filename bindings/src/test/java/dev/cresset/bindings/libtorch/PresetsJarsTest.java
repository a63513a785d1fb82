package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresetsJarsTest {

    @TempDir
    Path folder;

    @Test
    void takesTheLibrariesAndLeavesThePresetsOwn() throws Exception {
        try (NativeBundle bundle =
                find(new FakeHost().classPath(FakeJars.torch(folder, "2.13.0"), FakeJars.blas(folder)))) {
            assertThat(bundle.version()).isEqualTo("2.13.0");
            assertThat(bundle.resources())
                    .extracting(NativeResource::fileName)
                    .containsExactly(
                            "libc10.so",
                            "libgfortran.so.5",
                            "libgomp.so.1",
                            "libopenblas.so.0",
                            "libquadmath.so.0",
                            "libtorch_cpu.so");
            assertThat(bundle.resources().getFirst().size()).isEqualTo(3);
            assertThat(bundle.resources().getFirst().content().open()).hasContent("c10");
        }
    }

    @Test
    void prefersTheGpuJar() throws Exception {
        FakeHost host = new FakeHost()
                .classPath(
                        FakeJars.torch(folder, "2.13.0"),
                        FakeJars.torch(folder, "2.13.0", "linux-x86_64-gpu"),
                        FakeJars.blas(folder));

        try (NativeBundle bundle = find(host)) {
            assertThat(bundle.origin())
                    .isEqualTo("pytorch-2.13.0-linux-x86_64-gpu.jar and openblas-0.3.31-1.5.13-linux-x86_64.jar, "
                            + "with the system's CUDA");
        }
    }

    @Test
    void takesCudaFromItsJarsForTheGpuJarOnly() throws Exception {
        Path runtime = FakeJars.cuda(folder, "cuda-redist", "libcudart.so.13", "libcupti.so.13");
        Path cudnn = FakeJars.cuda(folder, "cuda-redist-cudnn", "libcudnn.so.9", "libcudnn_graph.so.9");
        Path torch = FakeJars.torch(folder, "2.13.0", "linux-x86_64-gpu");

        try (NativeBundle bundle = find(new FakeHost().classPath(torch, FakeJars.blas(folder), runtime, cudnn))) {
            assertThat(bundle.origin()).endsWith(", with CUDA from 2 jars");
            assertThat(bundle.jars()).hasSize(4);
            assertThat(bundle.resources())
                    .extracting(NativeResource::fileName)
                    .contains("libcudart.so.13", "libcupti.so.13", "libcudnn.so.9", "libcudnn_graph.so.9")
                    .doesNotContain("libjnicudart.so");
        }
        try (NativeBundle bundle = find(
                new FakeHost().classPath(FakeJars.torch(folder, "2.13.0"), FakeJars.blas(folder), runtime, cudnn))) {
            assertThat(bundle.resources()).hasSize(6);
        }
    }

    @Test
    void findsJarsThatLieUnresolvedInAFolderOfTheModulePath() throws Exception {
        FakeJars.torch(folder, "2.13.0");
        FakeJars.blas(folder);

        try (NativeBundle bundle = find(new FakeHost().property("jdk.module.path", "/nowhere:" + folder))) {
            assertThat(bundle.resources()).hasSize(6);
        }
    }

    @Test
    void findsJarsThatTheModulePathNames() throws Exception {
        String modulePath = FakeJars.blas(folder) + File.pathSeparator + FakeJars.torch(folder, "2.13.0");

        try (NativeBundle bundle = find(new FakeHost().property("jdk.module.path", modulePath))) {
            assertThat(bundle.resources()).hasSize(6);
        }
    }

    @Test
    void rejectsLibTorchWithoutOpenBlas() throws Exception {
        FakeHost host = new FakeHost().classPath(FakeJars.torch(folder, "2.13.0"));

        assertThatThrownBy(() -> find(host))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("pytorch-2.13.0-linux-x86_64.jar is on the class path without OpenBLAS: "
                        + "add org.bytedeco:openblas with the classifier linux-x86_64, "
                        + "or use dev.cresset:cresset-libtorch, which has both");
    }

    @Test
    void rejectsLibrariesThatAreInNoJar() throws Exception {
        Path library = folder.resolve("org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so");
        Files.createDirectories(library.getParent());
        Files.createFile(library);

        assertThatThrownBy(() -> find(new FakeHost().classPath(folder)))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("file:%s is in no jar: name its folder with -Dcresset.libtorch instead", library);
    }

    @Test
    void findsNothingForAnotherPlatform() throws Exception {
        FakeHost host = new FakeHost().classPath(FakeJars.torch(folder, "2.13.0"), FakeJars.blas(folder));

        assertThat(new PresetsJars(host.build(), Platform.LINUX_AARCH64).find()).isEmpty();
    }

    private static NativeBundle find(FakeHost host) {
        return new PresetsJars(host.build(), Platform.LINUX_X86_64).find().orElseThrow();
    }
}
