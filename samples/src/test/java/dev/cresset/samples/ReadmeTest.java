package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first program compiles as it stands, and prints what the README says. */
class ReadmeTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstProgramTrains() throws IOException, InterruptedException {
        List<String> readme = Files.readAllLines(Path.of("../README.md"));
        List<String> expected = indented(readme, "It prints, after a few seconds:");

        List<String> printed = run(javaBlock(readme));

        assertThat(printed).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(textOf(printed.get(i))).isEqualTo(textOf(expected.get(i)));
            // Builds of LibTorch round differently, which grows in the course of a training.
            assertThat(lossOf(printed.get(i))).isCloseTo(lossOf(expected.get(i)), within(0.1));
        }
    }

    private static String textOf(String line) {
        return line.substring(0, line.lastIndexOf(' '));
    }

    private static double lossOf(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
    }

    private static String javaBlock(List<String> readme) {
        int start = readme.indexOf("```java") + 1;
        return String.join(
                "\n",
                readme.subList(
                        start, start + readme.subList(start, readme.size()).indexOf("```")));
    }

    private static List<String> indented(List<String> readme, String title) {
        return readme.subList(readme.indexOf(title) + 2, readme.size()).stream()
                .takeWhile(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    /** As a user runs a file: {@code java -cp ... TrainDigits.java}. */
    private List<String> run(String program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("TrainDigits.java"), program);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        source.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
