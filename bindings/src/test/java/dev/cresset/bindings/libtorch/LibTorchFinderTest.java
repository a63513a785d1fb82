package dev.cresset.bindings.libtorch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.LibTorchLoadException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibTorchFinderTest {

    private static final String JARS =
            "pytorch-2.13.0-1.5.14-linux-x86_64.jar and openblas-0.3.31-1.5.13-linux-x86_64.jar";

    @TempDir
    Path folder;

    @Test
    void takesTheSystemPropertyFirst() throws Exception {
        FakeHost host = jars().property("cresset.libtorch", torch("a")).environment("LIBTORCH", torch("b"));

        FoundLibTorch found = find(host);

        assertThat(found.source()).isEqualTo(LibTorchSource.SYSTEM_PROPERTY);
        assertThat(found.directory()).isEqualTo(folder.resolve("a/lib"));
        assertThat(found.search()).containsExactly("-Dcresset.libtorch=" + folder.resolve("a"));
    }

    @Test
    void takesTheEnvironmentSecond() throws Exception {
        FoundLibTorch found = find(jars().environment("LIBTORCH", torch("b")));

        assertThat(found.source()).isEqualTo(LibTorchSource.ENVIRONMENT);
        assertThat(found.directory()).isEqualTo(folder.resolve("b/lib"));
        assertThat(found.search()).containsExactly("-Dcresset.libtorch is not set", "LIBTORCH=" + folder.resolve("b"));
    }

    @Test
    void takesTheJarsLast() throws Exception {
        FoundLibTorch found = find(jars());

        assertThat(found.source()).isEqualTo(LibTorchSource.JARS);
        assertThat(found.build()).isEqualTo("2.13.0-1.5.14");
        assertThat(found.directory().getParent()).isEqualTo(folder.resolve("cache/libtorch"));
        assertThat(found.directory().resolve("libtorch_cpu.so")).hasContent("torch 2.13.0-1.5.14");
        assertThat(found.search()).containsExactly("-Dcresset.libtorch is not set", "LIBTORCH is not set", JARS);
    }

    @Test
    void takesAnEmptySettingForNone() throws Exception {
        FakeHost host = jars().property("cresset.libtorch", "").environment("LIBTORCH", " ");

        assertThat(find(host).source()).isEqualTo(LibTorchSource.JARS);
    }

    @Test
    void neverPassesOverASettingThatCannotBeUsed() throws Exception {
        FakeHost host =
                jars().property("cresset.libtorch", folder.resolve("absent")).environment("LIBTORCH", torch("b"));

        assertThatThrownBy(() -> find(host))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("-Dcresset.libtorch=%s/absent: no such folder", folder);
    }

    @Test
    void listsEveryPlaceWhereThereIsNoLibTorch() {
        assertThatThrownBy(() -> find(new FakeHost()))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("no LibTorch found: -Dcresset.libtorch is not set; LIBTORCH is not set; "
                        + "no jar with org/bytedeco/pytorch/linux-x86_64/libtorch_cpu.so on the class path or module path; "
                        + "add the Maven dependency dev.cresset:cresset-libtorch, "
                        + "or set LIBTORCH to the folder of LibTorch 2.10.0 or newer");
    }

    @Test
    void rejectsAJarThatIsTooOldBeforeUnpackingIt() throws Exception {
        FakeHost host = new FakeHost()
                .property("cresset.cache", folder.resolve("cache"))
                .classPath(FakeJars.torch(folder, "2.7.1-1.5.12"), FakeJars.blas(folder));

        assertThatThrownBy(() -> find(host))
                .isInstanceOf(LibTorchLoadException.class)
                .hasMessage("pytorch-2.7.1-1.5.12-linux-x86_64.jar and openblas-0.3.31-1.5.13-linux-x86_64.jar: "
                        + "LibTorch 2.7.1-1.5.12 is too old, Cresset needs LibTorch 2.10.0 or newer");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    private static FoundLibTorch find(FakeHost host) {
        return new LibTorchFinder(host.build(), Platform.LINUX_X86_64).find();
    }

    private FakeHost jars() throws Exception {
        return new FakeHost()
                .property("cresset.cache", folder.resolve("cache"))
                .classPath(FakeJars.torch(folder, "2.13.0-1.5.14"), FakeJars.blas(folder));
    }

    private Path torch(String name) throws Exception {
        Path torch = folder.resolve(name);
        Files.createDirectories(torch.resolve("lib"));
        Files.createFile(torch.resolve("lib/libtorch_cpu.so"));
        return torch;
    }
}
