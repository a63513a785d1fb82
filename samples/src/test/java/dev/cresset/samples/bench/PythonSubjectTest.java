package dev.cresset.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.samples.cli.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With interpreters that are scripts of the shell's. */
@DisabledOnOs(OS.WINDOWS)
class PythonSubjectTest {

    private static final String HOME = "cresset.home";

    @TempDir
    private Path folder;

    private String before;

    @BeforeEach
    void nameTheFolder() {
        before = System.getProperty(HOME);
        System.setProperty(HOME, Path.of("..").toAbsolutePath().normalize().toString());
    }

    @AfterEach
    void forgetTheFolder() {
        if (before == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, before);
        }
    }

    private Path interpreter(String script) throws IOException {
        Path file = folder.resolve("python");
        Files.writeString(file, "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    @Test
    void asksForIterationsAndReadsTheTime() throws IOException {
        Path python = interpreter("echo ready; while read n; do echo $((n * 100)).5; done");
        try (PythonSubject subject = PythonSubject.start("python", python, "ops.py", List.of())) {
            assertThat(subject.nanos(3)).isEqualTo(300.5);
            assertThat(subject.nanos(4)).isEqualTo(400.5);
        }
    }

    @Test
    void startsTheScriptWithItsArguments() throws IOException {
        Path python = interpreter("printf '%s\\n' \"$@\" > " + folder.resolve("arguments") + "; echo ready");
        PythonSubject.start("python", python, "ops.py", List.of("--threads", "2"))
                .close();
        List<String> arguments = Files.readAllLines(folder.resolve("arguments"));
        assertThat(Path.of(arguments.get(0))).endsWithRaw(Path.of("samples", "bench", "python", "ops.py"));
        assertThat(arguments.subList(1, 4)).containsExactly("--serve", "--threads", "2");
    }

    @Test
    void tellsOfAnInterpreterThatIsNotThere() {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> PythonSubject.start("python", absent, "ops.py", List.of()))
                .isInstanceOf(UserError.class)
                .hasMessage("cannot start " + absent + ": no such program");
    }

    @Test
    void tellsThePythonExceptionInOneLine() throws IOException {
        Path python =
                interpreter("echo Traceback >&2; echo \"ModuleNotFoundError: No module named 'torch'\" >&2; exit 1");
        assertThatThrownBy(() -> PythonSubject.start("python", python, "ops.py", List.of()))
                .isInstanceOf(UserError.class)
                .hasMessage("the Python script has failed: ModuleNotFoundError: No module named 'torch'");
    }

    @Test
    void tellsOfAnInterpreterThatIsNone() throws IOException {
        Path python = interpreter("echo hello");
        assertThatThrownBy(() -> PythonSubject.start("python", python, "ops.py", List.of()))
                .isInstanceOf(UserError.class)
                .hasMessage("the Python script has failed: it says 'hello'");
    }

    @Test
    void tellsOfAScriptThatIsNotThere() {
        Path python = folder.resolve("python");
        assertThatThrownBy(() -> PythonSubject.start("python", python, "absent.py", List.of()))
                .isInstanceOf(UserError.class)
                .hasMessage(Path.of("..").toAbsolutePath().normalize().resolve("samples/bench/python/absent.py")
                        + " does not exist");
    }
}
