package dev.cresset.zoo.hub;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Closes a stream whose reader has waited too long. The JDK's HTTP client limits only the wait for the headers; the wait for a silent
 * connection would never end.
 */
final class StallGuard implements AutoCloseable {

    private final InputStream stream;
    private final long limitNanos;
    private final Thread watcher;
    private volatile long lastProgress = System.nanoTime();
    private volatile boolean stalled;

    StallGuard(InputStream stream, Duration limit) {
        this.stream = stream;
        this.limitNanos = limit.toNanos();
        this.watcher =
                Thread.ofPlatform().daemon().name("cresset-download-guard").start(this::watch);
    }

    /** Notes that bytes have arrived. */
    void progressed() {
        lastProgress = System.nanoTime();
    }

    /** Whether the stream was closed because nothing arrived within the limit. */
    boolean stalled() {
        return stalled;
    }

    private void watch() {
        try {
            long left = limitNanos;
            while (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
                left = limitNanos - (System.nanoTime() - lastProgress);
            }
            stalled = true;
            stream.close();
        } catch (InterruptedException | IOException _) {
            Thread.currentThread().interrupt(); // the reader is done, or finds the stream closed
        }
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
