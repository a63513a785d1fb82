package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloaderTest extends DownloadFixture {

    @Test
    void putsTheWholeFileUnderItsName() throws IOException {
        Path path = downloader.download(file, folder.resolve("new/folder"));

        assertThat(path).isEqualTo(folder.resolve("new/folder/f.bin")).hasBinaryContent(content);
        assertThat(filesIn(path.getParent())).containsExactly("f.bin");
        assertThat(events).startsWith("started 0 200000").endsWith("progressed 200000 200000", "finished f.bin");
    }

    @Test
    void findsTheFileDownloadedAlready() throws IOException {
        Files.write(target, content);

        assertThat(downloader.download(file, folder)).isEqualTo(target);
        assertThat(server.ranges()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void continuesWhereAnEarlierRunStopped() throws IOException {
        server.answer((exchange, bytes, from) -> FileServer.endEarly(exchange, bytes, from, 70_000));
        assertFails("cannot download " + server.address("f.bin")
                + ": only 70000 of 200000 bytes arrived; run again, or get the file by other means and put it at "
                + target);
        assertThat(filesIn(folder)).containsExactly("f.bin.part");
        assertThat(part).hasSize(70_000);

        server.answer(FileServer::whole);
        events.clear();
        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(filesIn(folder)).containsExactly("f.bin");
        assertThat(server.ranges()).containsExactly("", "bytes=70000-");
        assertThat(events).startsWith("started 70000 200000");
    }

    @Test
    void continuesAfterAServerThatHangsUp() throws IOException {
        server.answer((exchange, bytes, from) -> FileServer.hangUp(exchange, bytes, from, 70_000));
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> downloader.download(file, folder))
                .withMessageContaining(" of 200000 bytes arrived; run again, or get the file by other means");
        assertThat(target).doesNotExist();

        server.answer(FileServer::whole);
        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(filesIn(folder)).containsExactly("f.bin");
    }

    @Test
    void continuesByItselfWithinOneRun() {
        server.answer(
                (exchange, bytes, from) -> FileServer.endEarly(exchange, bytes, from, Math.min(80_000, SIZE - from)));

        downloader.attempts(3).download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("", "bytes=80000-", "bytes=160000-");
    }

    @Test
    void startsAnewWhereTheServerKnowsNoRanges() throws IOException {
        Files.write(part, new byte[70_000]);
        server.answer(FileServer::withoutRanges);

        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("bytes=70000-");
        assertThat(events).startsWith("started 0 200000");
    }

    @Test
    void startsAnewWhenTheContinuedFileWasAnotherVersion() throws IOException {
        Files.write(part, new byte[70_000]);

        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("bytes=70000-", "");
    }

    @Test
    void startsAnewWhenThePartIsLongerThanTheFile() throws IOException {
        Files.write(part, new byte[SIZE + 1]);

        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("");
    }

    @Test
    void startsAnewWhenTheRangeCannotBeSatisfied() throws IOException {
        Files.write(part, new byte[70_000]);
        server.answer((exchange, bytes, from) -> {
            if (from > 0) {
                exchange.sendResponseHeaders(416, -1);
            } else {
                FileServer.whole(exchange, bytes, from);
            }
        });

        downloader.attempts(2).download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("bytes=70000-", "");
    }

    @Test
    void startsAnewWhenTheServerSendsAnotherRange() throws IOException {
        Files.write(part, new byte[70_000]);
        server.answer((exchange, bytes, from) -> FileServer.whole(exchange, bytes, from > 0 ? from + 1 : 0));

        assertFails("cannot download " + server.address("f.bin") + ": the server sent the range"
                + " 'bytes 70001-199999/200000' instead of what follows byte 70000" + otherwise());
        downloader.download(file, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("bytes=70000-", "");
    }

    @Test
    void downloadsFilesOfUnknownSize() {
        server.answer((exchange, bytes, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(bytes);
        });
        RemoteFile unknown = new RemoteFile("f.bin", file.mirrors(), RemoteFile.UNKNOWN_SIZE, file.checksum());

        downloader.download(unknown, folder);

        assertThat(target).hasBinaryContent(content);
        assertThat(events).startsWith("started 0 -1").endsWith("progressed 200000 -1", "finished f.bin");
    }

    @Test
    void goesOnToTheNextMirror() throws IOException {
        URI dead = URI.create("http://127.0.0.1:" + freePort() + "/f.bin");
        URI alive = file.mirrors().get(0);

        downloader.download(new RemoteFile("f.bin", List.of(dead, alive), SIZE, file.checksum()), folder);

        assertThat(target).hasBinaryContent(content);
    }

    @Test
    void rejectsNonsenseOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> downloader.attempts(0))
                .withMessage("attempts must be at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> downloader.retryDelay(Duration.ofSeconds(-1)))
                .withMessage("the retry delay must not be negative: PT-1S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> downloader.stallTimeout(Duration.ZERO))
                .withMessage("the stall timeout must be positive, not PT0S");
    }
}
