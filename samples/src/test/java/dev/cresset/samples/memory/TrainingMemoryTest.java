package dev.cresset.samples.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Training neither leaves tensors behind nor makes the process grow. {@code -Dcresset.memory.steps=10000} is the long run. */
class TrainingMemoryTest {

    private static final int STEPS = Integer.getInteger("cresset.memory.steps", 1000);

    /** The JVM still compiles after the first hundred steps; a leak of one small tensor a step would be more in the long run. */
    private static final long COMPILER_KILOBYTES = 24 * 1024;

    @Test
    @EnabledOnOs(OS.LINUX)
    void trainingEndsWithTheTensorsAndTheMemoryItHadAfterAHundredSteps() throws IOException, InterruptedException {
        List<long[]> lines = run().lines().map(TrainingMemoryTest::numbers).toList();
        long[] settled = lines.get(0);
        long[] end = lines.get(1);

        assertThat(end[1]).as("live tensors").isEqualTo(settled[1]);
        assertThat(end[2] - settled[2]).as("growth in kB over %d steps", STEPS).isLessThan(COMPILER_KILOBYTES);
        assertThat(lines.get(2)).as("live tensors when all is closed").containsExactly(0);
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.split(" "))
                .filter(word -> word.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static String run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A heap that is there from the start, so that what grows is native.
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                everything(),
                DigitsTraining.class.getName(),
                Integer.toString(STEPS)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static String everything() {
        return Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                .map(System::getProperty)
                .filter(path -> path != null && !path.isEmpty())
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> new ArrayList<>(List.of("target/test-classes"))),
                        paths -> String.join(File.pathSeparator, paths)));
    }
}
