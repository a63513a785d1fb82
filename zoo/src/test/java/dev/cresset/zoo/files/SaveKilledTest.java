package dev.cresset.zoo.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import dev.cresset.bindings.libtorch.LibTorch;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveKilledTest {

    private static final int KILLS = Integer.getInteger("cresset.test.kills", 3);

    @TempDir
    private Path folder;

    @Test
    void leavesAWholeFileWheneverTheProcessIsKilled() throws Exception {
        Path file = folder.resolve("saved.pth");
        Random random = new Random(7);
        float newest = 0;
        for (int i = 0; i < KILLS; i++) {
            saveAndKill(file, random.nextInt(60));
            newest = assertWhole(file);
        }
        assertThat(newest).isPositive();
        TorchFiles.save(file, List.of());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private void saveAndKill(Path file, int milliseconds) throws Exception {
        Process process = start(file);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            assertThat(lines.readLine()).isEqualTo("1");
            Thread.sleep(milliseconds);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static float assertWhole(Path file) {
        Map<String, Tensor> state =
                TorchFiles.loadStateDict(file, LoadOptions.defaults().checksums(true));
        assertThat(state).hasSize(SavingProgram.TENSORS);
        float time = state.get("tensor0").toFloatArray()[0];
        float[] expected = new float[SavingProgram.ELEMENTS];
        Arrays.fill(expected, time);
        state.values().forEach(tensor -> assertThat(tensor.toFloatArray()).isEqualTo(expected));
        TestFiles.close(state);
        return time;
    }

    private static Process start(Path file) throws Exception {
        List<String> classPath = new ArrayList<>();
        for (Class<?> type : List.of(SavingProgram.class, TorchFiles.class, Tensor.class, LibTorch.class)) {
            classPath.add(origin(type));
        }
        // The command line's own, for LibTorch's jars.
        classPath.add(System.getProperty("java.class.path", ""));
        classPath.add(System.getProperty("jdk.module.path", ""));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx256m",
                        "-cp",
                        String.join(File.pathSeparator, classPath),
                        SavingProgram.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The folder or the jar that a class lies in. */
    private static String origin(Class<?> type) throws Exception {
        URL url = type.getResource(type.getSimpleName() + ".class");
        if (url.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI()).toString();
        }
        String resource = type.getName().replace('.', '/') + ".class";
        String folder = url.toURI().toString();
        return Path.of(new URI(folder.substring(0, folder.length() - resource.length())))
                .toString();
    }
}
