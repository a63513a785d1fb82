package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {

    @TempDir
    private Path folder;

    /** What Ctrl-C does, but for the signal's number. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheLossesOfAnInterruptedRun() throws IOException, InterruptedException {
        Process process = ChildProcess.start(
                folder,
                List.of(
                        "train",
                        "--dataset",
                        "digits",
                        "--epochs",
                        "1000",
                        "--batch-size",
                        "4",
                        "--threads",
                        "1",
                        "--losses",
                        "losses.tsv",
                        "--save",
                        "network.safetensors"));
        waitForEpoch();
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(Files.readAllLines(folder.resolve("out"))).endsWith("interrupted");
        assertThat(Files.readAllLines(folder.resolve("losses.tsv")))
                .hasSizeGreaterThan(360)
                .allMatch(line -> line.matches("\\d+\t\\d+(\\.\\d+)?(e-\\d+)?"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("out", "losses.tsv");
        }
    }

    private void waitForEpoch() throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 1200; tenths++) {
            if (Files.readString(folder.resolve("out")).contains("epoch 1/1000")) {
                return;
            }
            Thread.sleep(100);
        }
    }
}
