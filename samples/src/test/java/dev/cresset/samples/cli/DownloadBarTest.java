package dev.cresset.samples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.RemoteFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DownloadBarTest {

    private final StringWriter lines = new StringWriter();
    private final DownloadBar bar = new DownloadBar(new Terminal(
            new PrintWriter(lines, true), new PrintStream(PrintStream.nullOutputStream()), OptionalInt.empty()));
    private final RemoteFile file = new RemoteFile(
            "cifar.tar.gz", List.of(URI.create("http://localhost/")), 170_052_171, Checksum.md5("0".repeat(32)));

    @Test
    void tellsOfBeginAndEnd() {
        bar.started(file, 0, 170_052_171);
        bar.progressed(file, 1000, 170_052_171);
        bar.finished(file, Path.of("data/cifar.tar.gz"));
        assertThat(lines.toString().lines())
                .containsExactly("downloading cifar.tar.gz (171 MB)", "downloaded data/cifar.tar.gz");
    }

    @Test
    void tellsOfAnEarlierAttempt() {
        bar.started(file, 1000, RemoteFile.UNKNOWN_SIZE);
        assertThat(lines.toString().lines()).containsExactly("continuing to download cifar.tar.gz");
    }
}
