package dev.cresset.zoo.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP exchange that resumes a partial file. */
final class Transfer {

    private static final int BUFFER = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d+)-\\d+/(\\d+|\\*)");

    private final RemoteFile file;
    private final FileChannel part;
    private final Duration stallTimeout;
    private final DownloadListener listener;

    Transfer(RemoteFile file, FileChannel part, Duration stallTimeout, DownloadListener listener) {
        this.file = file;
        this.part = part;
        this.stallTimeout = stallTimeout;
        this.listener = listener;
    }

    /** Fetches the missing bytes; returns when the part has the whole size, as far as that is known. */
    void run(HttpClient client, URI address) throws IOException, InterruptedException {
        if (file.size() != RemoteFile.UNKNOWN_SIZE && part.size() > file.size()) {
            part.truncate(0);
        }
        long done = part.size();
        if (done == file.size()) {
            return;
        }
        HttpResponse<InputStream> response =
                client.send(request(address, done), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            receive(response, body, done);
        }
    }

    private HttpRequest request(URI address, long done) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(stallTimeout).header("Accept-Encoding", "identity");
        if (done > 0) {
            request.header("Range", "bytes=" + done + "-");
        }
        return request.build();
    }

    private void receive(HttpResponse<InputStream> response, InputStream body, long done) throws IOException {
        switch (response.statusCode()) {
            case OK -> { // from the start, also if the server ignores ranges
                OptionalLong length = response.headers().firstValueAsLong("Content-Length");
                copy(body, 0, length.orElse(RemoteFile.UNKNOWN_SIZE));
            }
            case PARTIAL_CONTENT -> copy(body, done, totalOfRange(response, done));
            case RANGE_NOT_SATISFIABLE -> startOver("the server cannot continue at byte " + done);
            case 429, 500, 502, 503, 504 -> throw new IOException("HTTP status " + response.statusCode());
            default -> throw new RefusedException("HTTP status " + response.statusCode());
        }
    }

    private long totalOfRange(HttpResponse<InputStream> response, long done) throws IOException {
        String header = response.headers().firstValue("Content-Range").orElse("");
        Matcher range = CONTENT_RANGE.matcher(header);
        if (!range.matches() || !range.group(1).equals(Long.toString(done))) {
            startOver("the server sent the range '" + header + "' instead of what follows byte " + done);
        }
        return range.group(2).equals("*") ? RemoteFile.UNKNOWN_SIZE : Long.parseLong(range.group(2));
    }

    /** Drops a part that cannot be resumed, so that the next attempt asks for the whole file. */
    private void startOver(String reason) throws IOException {
        part.truncate(0);
        throw new IOException(reason);
    }

    private void copy(InputStream body, long start, long offered) throws IOException {
        if (offered != RemoteFile.UNKNOWN_SIZE && file.size() != RemoteFile.UNKNOWN_SIZE && offered != file.size()) {
            throw new RefusedException("the server offers " + offered + " bytes, expected " + file.size());
        }
        long total = Math.max(offered, file.size());
        part.truncate(start).position(start);
        listener.started(file, start, total);
        try (StallGuard guard = new StallGuard(body, stallTimeout)) {
            copy(body, guard, start, total);
        }
    }

    private void copy(InputStream body, StallGuard guard, long start, long total) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long done = start;
        for (int n = read(body, buffer, guard, done, total); n >= 0; n = read(body, buffer, guard, done, total)) {
            if (total != RemoteFile.UNKNOWN_SIZE && done + n > total) {
                throw new RefusedException("the server sent more than the expected " + total + " bytes");
            }
            write(ByteBuffer.wrap(buffer, 0, n));
            done += n;
            listener.progressed(file, done, total);
        }
        if (done < total) {
            throw new IOException(arrived(done, total));
        }
    }

    private int read(InputStream body, byte[] buffer, StallGuard guard, long done, long total) throws IOException {
        int n;
        try {
            n = body.read(buffer);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw (IOException) new InterruptedIOException().initCause(e);
            }
            throw new IOException(guard.stalled() ? stalled(done, total) : arrived(done, total), e);
        }
        if (guard.stalled()) {
            throw new IOException(stalled(done, total));
        }
        guard.progressed();
        return n;
    }

    private void write(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                part.write(bytes);
            }
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new RefusedException("it cannot be written (" + e.getMessage() + ")");
        }
    }

    private String stalled(long done, long total) {
        return arrived(done, total) + ", then nothing for " + stallTimeout.toMillis() / 1000.0 + " s";
    }

    private static String arrived(long done, long total) {
        return total == RemoteFile.UNKNOWN_SIZE
                ? "broke off after " + done + " bytes"
                : "only " + done + " of " + total + " bytes arrived";
    }
}
