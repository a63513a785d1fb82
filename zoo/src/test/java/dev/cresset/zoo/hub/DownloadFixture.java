package dev.cresset.zoo.hub;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server, a file that it serves, and a folder to put it in. */
abstract class DownloadFixture {

    static final int SIZE = 200_000;

    @TempDir
    Path folder;

    final byte[] content = new byte[SIZE];
    final List<String> events = new ArrayList<>();
    final Downloader downloader =
            Downloader.create().attempts(1).retryDelay(Duration.ZERO).listener(new Recorder());
    FileServer server;
    RemoteFile file;
    Path target;
    Path part;

    @BeforeEach
    void serve() throws IOException {
        new Random(1).nextBytes(content);
        server = new FileServer(content);
        target = folder.resolve("f.bin");
        part = folder.resolve("f.bin.part");
        Path sample = Files.write(folder.resolve("sample"), content);
        Checksum checksum = Checksum.md5("0".repeat(32)).of(sample);
        Files.delete(sample);
        file = RemoteFile.at(server.address("f.bin"), SIZE, checksum);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    void assertFails(String message) {
        assertFails(downloader, message);
    }

    void assertFails(Downloader with, String message) {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> with.download(file, folder))
                .withMessage(message);
    }

    String otherwise() {
        return "; run again, or get the file by other means and put it at " + target;
    }

    static List<String> filesIn(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Recorder implements DownloadListener {
        @Override
        public void started(RemoteFile remote, long done, long total) {
            events.add("started " + done + " " + total);
        }

        @Override
        public void progressed(RemoteFile remote, long done, long total) {
            events.add("progressed " + done + " " + total);
        }

        @Override
        public void finished(RemoteFile remote, Path path) {
            events.add("finished " + path.getFileName());
        }
    }
}
