package dev.cresset.samples.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossLogTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void writeAnOlderFile() throws IOException {
        path = Files.writeString(folder.resolve("losses.tsv"), "old");
    }

    @Test
    void writesALineForEachStep() {
        try (LossLog log = new LossLog(new OutputFile("--losses", path))) {
            log.write(0, 2.77255321f);
            log.write(1, Float.NaN);
            log.write(2, 1e-5f);
            assertThat(path).hasContent("old");
        }
        assertThat(path).hasBinaryContent("0\t2.77255321\n1\tnan\n2\t9.99999975e-06\n".getBytes());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesTheFileAsItWasIfThereIsNoStep() {
        new LossLog(new OutputFile("--losses", path)).close();
        assertThat(path).hasContent("old");
    }

    @Test
    void writesNothingIfNobodyWantsIt() {
        try (LossLog log = new LossLog(null)) {
            log.write(0, 1);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
