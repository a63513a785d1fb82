package dev.cresset.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/** Waits for what the collector and the cleaner do in their own time. */
final class Leaks {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Leaks() {}

    /** Collects garbage until a count has come down to what is expected. */
    static void awaitCollected(LongSupplier count, long expected) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (count.getAsLong() > expected && Instant.now().isBefore(end)) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(count.getAsLong()).isEqualTo(expected);
    }

    /** Runs an action in a thread of its own, to its end. */
    static void inOtherThread(Runnable action) throws InterruptedException {
        Throwable[] failure = new Throwable[1];
        Thread thread = Thread.ofPlatform().unstarted(action);
        thread.setUncaughtExceptionHandler((_, thrown) -> failure[0] = thrown);
        thread.start();
        thread.join();
        assertThat(failure[0]).isNull();
    }
}
