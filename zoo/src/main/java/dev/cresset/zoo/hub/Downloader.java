package dev.cresset.zoo.hub;

import dev.cresset.zoo.files.AtomicFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Downloads published files. Bytes are written to {@code NAME.part}; an interrupted download leaves that file, and the next one resumes it.
 * The file is renamed into place, in one atomic step, only when its size and checksum are right.
 *
 * {@snippet :
 * Path archive = Downloader.create().download(file, Path.of("data"));
 * }
 *
 * <p>A downloader is immutable and may be shared between threads.
 */
public final class Downloader {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);

    private final int attempts;
    private final Duration retryDelay;
    private final Duration stallTimeout;
    private final DownloadListener listener;

    private Downloader(int attempts, Duration retryDelay, Duration stallTimeout, DownloadListener listener) {
        this.attempts = attempts;
        this.retryDelay = retryDelay;
        this.stallTimeout = stallTimeout;
        this.listener = listener;
    }

    /**
     * A downloader that makes 3 attempts, 2 seconds apart, closes a connection that is silent for 60 seconds, and has no listener.
     *
     * @return the downloader
     */
    public static Downloader create() {
        return new Downloader(3, Duration.ofSeconds(2), Duration.ofSeconds(60), DownloadListener.NONE);
    }

    /**
     * This downloader with another number of attempts.
     *
     * @param attempts the number of attempts at each address, at least 1; the default is 3
     * @return the new downloader
     * @throws IllegalArgumentException if {@code attempts} is less than 1
     */
    public Downloader attempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
        return new Downloader(attempts, retryDelay, stallTimeout, listener);
    }

    /**
     * This downloader with another pause between attempts.
     *
     * @param delay the pause between attempts, zero or longer; the default is 2 seconds
     * @return the new downloader
     * @throws IllegalArgumentException if {@code delay} is negative
     */
    public Downloader retryDelay(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("the retry delay must not be negative: " + delay);
        }
        return new Downloader(attempts, delay, stallTimeout, listener);
    }

    /**
     * This downloader with another limit for silent connections.
     *
     * @param timeout the longest wait for an answer or for the next bytes; the default is 60 seconds
     * @return the new downloader
     * @throws IllegalArgumentException if {@code timeout} is zero or negative
     */
    public Downloader stallTimeout(Duration timeout) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("the stall timeout must be positive, not " + timeout);
        }
        return new Downloader(attempts, retryDelay, timeout, listener);
    }

    /**
     * This downloader with a listener.
     *
     * @param listener receives the progress
     * @return the new downloader
     */
    public Downloader listener(DownloadListener listener) {
        return new Downloader(attempts, retryDelay, stallTimeout, listener);
    }

    /**
     * Downloads a file, unless it is there already.
     *
     * @param file the file
     * @param folder the folder to put it in; made if it does not exist
     * @return the path of the complete file, whose checksum has been verified
     * @throws DownloadException if the file cannot be downloaded: no connection, an HTTP error, a wrong size or checksum, a
     *     full disk, another process that is downloading it, or an interrupt
     */
    public Path download(RemoteFile file, Path folder) {
        Path target = folder.resolve(file.name()).toAbsolutePath().normalize();
        Path partial = target.resolveSibling(file.name() + ".part");
        try {
            if (!Files.exists(target)) {
                Files.createDirectories(target.getParent());
                downloadTo(partial, target, file);
            }
            return verified(target, file);
        } catch (ClosedByInterruptException e) {
            throw interrupted(file, e);
        } catch (IOException e) {
            throw new DownloadException("cannot store " + target + ": " + diskReason(e), e);
        }
    }

    private static Path verified(Path target, RemoteFile file) throws IOException {
        Checksum actual = file.checksum().of(target);
        if (!file.checksum().accepts(actual)) {
            throw failure(target + " has " + actual + ", not the published " + file.checksum()
                    + ": move it away and run again");
        }
        return target;
    }

    private void downloadTo(Path partial, Path target, RemoteFile file) throws IOException {
        try (FileChannel part = FileChannel.open(
                        partial, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(part)) {
            if (lock == null) {
                throw failure("another process is downloading " + target + ": wait until it is done");
            }
            if (Files.exists(target)) {
                return; // the process that had the lock before us has just finished the file
            }
            fetchVerified(part, partial, target, file);
            AtomicFile.publish(part, partial, target);
        } finally {
            deleteIfEmpty(partial);
        }
        listener.finished(file, target);
    }

    private static FileLock lock(FileChannel part) throws IOException {
        try {
            return part.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // another thread of this process has it
        }
    }

    private static void deleteIfEmpty(Path partial) throws IOException {
        if (Files.exists(partial) && Files.size(partial) == 0) {
            Files.delete(partial);
        }
    }

    private void fetchVerified(FileChannel part, Path partial, Path target, RemoteFile file) throws IOException {
        boolean resumed = part.size() > 0;
        fetch(part, target, file);
        Checksum actual = file.checksum().of(partial);
        if (!file.checksum().accepts(actual) && resumed) { // the earlier part may have been of another version
            part.truncate(0);
            fetch(part, target, file);
            actual = file.checksum().of(partial);
        }
        if (!file.checksum().accepts(actual)) {
            part.truncate(0);
            throw failure(file.mirrors().get(0) + " arrived with " + actual + ", not the published " + file.checksum()
                    + "; nothing was kept" + otherwise(target));
        }
    }

    private void fetch(FileChannel part, Path target, RemoteFile file) throws IOException {
        Transfer transfer = new Transfer(file, part, stallTimeout, listener);
        try (HttpClient client = client()) {
            try {
                fetch(client, transfer, target, file);
            } finally {
                client.shutdownNow(); // closing would wait for a pending answer
            }
        } catch (InterruptedException e) {
            throw interrupted(file, e);
        }
    }

    private void fetch(HttpClient client, Transfer transfer, Path target, RemoteFile file) throws InterruptedException {
        for (int attempt = 1; !fetchFromAny(client, transfer, target, file, attempt == attempts); attempt++) {
            Thread.sleep(retryDelay);
        }
    }

    /** Tries each mirror once; false if it is worth trying again. */
    private static boolean fetchFromAny(
            HttpClient client, Transfer transfer, Path target, RemoteFile file, boolean last)
            throws InterruptedException {
        IOException failure = null;
        URI failed = null;
        boolean again = false;
        for (URI address : file.mirrors()) {
            try {
                transfer.run(client, address);
                return true;
            } catch (InterruptedIOException | ClosedByInterruptException e) {
                throw interrupted(file, e);
            } catch (IOException e) {
                again |= !(e instanceof RefusedException || e instanceof ConnectException);
                failure = e;
                failed = address;
            }
        }
        if (again && !last) {
            return false;
        }
        throw new DownloadException(
                "cannot download " + failed + ": " + reason(failure, failed) + otherwise(target), failure);
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static DownloadException failure(String message) {
        return new DownloadException(message, new IOException(message));
    }

    private static DownloadException interrupted(RemoteFile file, Exception cause) {
        Thread.currentThread().interrupt();
        return new DownloadException(
                "the download of " + file.name() + " was interrupted: run again to continue it",
                new IOException(cause));
    }

    private static String otherwise(Path target) {
        return "; run again, or get the file by other means and put it at " + target;
    }

    private static String diskReason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException e) {
            return e.getFile() + " is not a folder";
        }
        if (failure instanceof AccessDeniedException e) {
            return "no permission to write " + e.getFile();
        }
        return message(failure);
    }

    private static String reason(IOException failure, URI address) {
        if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            boolean unknown =
                    failure.getCause() != null && failure.getCause().getCause() instanceof UnresolvedAddressException;
            return (unknown ? "unknown host " : "no connection to ") + address.getHost();
        }
        if (failure instanceof HttpTimeoutException) {
            return "no answer from " + address.getHost();
        }
        return message(failure);
    }

    private static String message(IOException failure) {
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
