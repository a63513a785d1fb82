package dev.cresset.samples.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run between two training steps, with its files in order. Without it the JVM would unload LibTorch's data
 * while another thread is computing, which can crash the process.
 */
final class StopSignal implements AutoCloseable {

    /** Much longer than a step takes; so long does Ctrl-C wait at most. */
    private static final int PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "cresset-stop");
    private volatile boolean stopping;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process is to end. */
    boolean isStopping() {
        return stopping;
    }

    /** @throws Stopped if the process is to end */
    void check() {
        if (stopping) {
            throw new Stopped();
        }
    }

    /** Says that nothing is running any more. */
    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            removeHook();
        }
    }

    /** Called by the JVM when it is told to end: returns once the run has ended. */
    private void stop() {
        stopping = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The signal came just now, and the hook has nothing to wait for.
        }
    }

    /** The process is to end. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Stopped() {
            super("interrupted");
        }
    }
}
