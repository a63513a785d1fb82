package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DownloadFailureTest extends DownloadFixture {

    @Test
    void keepsNothingWhoseChecksumIsWrong() throws IOException {
        byte[] other = content.clone();
        other[5]++;
        server.answer((exchange, _, from) -> FileServer.whole(exchange, other, from));

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> downloader.download(file, folder))
                .withMessageMatching("\\Q" + server.address("f.bin") + "\\E arrived with MD5 [0-9a-f]{32}, not the"
                        + " published \\Q" + file.checksum() + "; nothing was kept" + otherwise() + "\\E");
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void saysWhenAnExistingFileIsNotThePublishedOne() throws IOException {
        Files.writeString(target, "abc");

        assertFails(target + " has MD5 900150983cd24fb0d6963f7d28e17f72, not the published " + file.checksum()
                + ": move it away and run again");
        assertThat(target).hasContent("abc");
    }

    @Test
    void reportsAnHttpErrorAtOnce() throws IOException {
        server.answer((exchange, _, _) -> exchange.sendResponseHeaders(404, -1));

        assertFails(
                downloader.attempts(5),
                "cannot download " + server.address("f.bin") + ": HTTP status 404" + otherwise());
        assertThat(server.ranges()).hasSize(1);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void triesAgainWhenTheServerIsBusy() throws IOException {
        server.answer((exchange, _, _) -> exchange.sendResponseHeaders(503, -1));

        assertFails(
                downloader.attempts(3),
                "cannot download " + server.address("f.bin") + ": HTTP status 503" + otherwise());
        assertThat(server.ranges()).hasSize(3);
    }

    @Test
    void refusesAFileOfAnotherSizeAndKeepsWhatItHad() throws IOException {
        Files.write(part, new byte[70_000]);
        server.answer((exchange, _, _) -> FileServer.whole(exchange, "<html>Please log in</html>".getBytes(), 0));

        assertFails("cannot download " + server.address("f.bin") + ": the server offers 26 bytes, expected 200000"
                + otherwise());
        assertThat(part).hasSize(70_000);
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesABodyThatDoesNotEnd() throws IOException {
        server.answer((exchange, bytes, _) -> {
            exchange.sendResponseHeaders(200, 0); // chunked: no length announced
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().write(bytes);
        });

        assertFails("cannot download " + server.address("f.bin")
                + ": the server sent more than the expected 200000 bytes" + otherwise());
        assertThat(target).doesNotExist();
    }

    @Test
    void noticesThatABodyWithoutAnnouncedLengthIsTooShort() {
        server.answer((exchange, bytes, from) -> FileServer.endEarly(exchange, bytes, from, 1000));

        assertFails("cannot download " + server.address("f.bin") + ": only 1000 of 200000 bytes arrived" + otherwise());
        assertThat(target).doesNotExist();
    }

    @Test
    void givesUpASilentConnectionAndKeepsThePart() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        server.answer((exchange, bytes, from) -> {
            FileServer.hangUp(exchange, bytes, from, 70_000);
            await(done);
        });

        assertFails(
                downloader.stallTimeout(Duration.ofSeconds(1)),
                "cannot download " + server.address("f.bin")
                        + ": only 70000 of 200000 bytes arrived, then nothing for 1.0 s" + otherwise());
        done.countDown();
        assertThat(part).hasSize(70_000);
        assertThat(target).doesNotExist();
    }

    @Test
    void givesUpAServerThatDoesNotAnswer() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        server.answer((_, _, _) -> await(done));

        assertFails(
                downloader.stallTimeout(Duration.ofMillis(300)),
                "cannot download " + server.address("f.bin") + ": no answer from 127.0.0.1" + otherwise());
        done.countDown();
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void saysWhichFileToPutWhereWhenThereIsNoConnection() throws IOException {
        RemoteFile unreachable = RemoteFile.at("http://127.0.0.1:" + freePort() + "/f.bin", SIZE, file.checksum());

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> downloader.attempts(5).download(unreachable, folder))
                .withMessage("cannot download " + unreachable.mirrors().get(0) + ": no connection to 127.0.0.1"
                        + otherwise());
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void saysWhenTheHostIsUnknown() throws IOException {
        RemoteFile unknown = RemoteFile.at("http://nowhere.invalid/f.bin", SIZE, file.checksum());

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> downloader.download(unknown, folder))
                .withMessage(
                        "cannot download http://nowhere.invalid/f.bin: unknown host nowhere.invalid" + otherwise());
    }

    @Test
    void letsNoTwoProcessesWriteOnePart() throws IOException {
        try (FileChannel other = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();

            assertFails("another process is downloading " + target + ": wait until it is done");
        }
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void saysWhenTheFolderCannotBeMade() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "");

        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> downloader.download(file, blocked))
                .withMessage("cannot store " + blocked.resolve("f.bin") + ": " + blocked + " is not a folder");
    }

    @Test
    void stopsWhenInterrupted() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        server.answer((exchange, bytes, from) -> {
            FileServer.hangUp(exchange, bytes, from, 70_000);
            sent.countDown();
            await(done);
        });
        List<Object> outcome = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                outcome.add(downloader.attempts(3).download(file, folder));
            } catch (DownloadException e) {
                outcome.add(e.getMessage());
                outcome.add(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        await(sent);
        thread.interrupt();
        thread.join();
        done.countDown();

        assertThat(outcome).containsExactly("the download of f.bin was interrupted: run again to continue it", true);
        assertThat(target).doesNotExist();
    }
}
