package dev.cresset.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one pass over the data, and the batches in progress, in order. It has no reference to its iterator, so that an abandoned
 * iterator can be collected and its pool stopped.
 */
final class WorkerPool {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Dataset dataset;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final ExecutorService executor;
    private final Deque<CompletableFuture<Batch>> pending = new ArrayDeque<>();
    private volatile boolean stopped;

    WorkerPool(Dataset dataset, int workers) {
        this.dataset = dataset;
        this.executor = Executors.newFixedThreadPool(workers, this::daemon);
    }

    private Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "cresset-loader-" + NUMBERS.incrementAndGet());
        thread.setDaemon(true);
        threads.add(thread);
        return thread;
    }

    int pending() {
        return pending.size();
    }

    /** Starts to load a batch, after those that were submitted before. */
    void submit(long[] indices) {
        pending.add(
                CompletableFuture.supplyAsync(() -> stopped ? null : BatchIterator.load(dataset, indices), executor));
    }

    /**
     * Waits for the oldest batch.
     *
     * @throws java.util.concurrent.CompletionException if it could not be loaded
     */
    Batch take() {
        return pending.remove().join();
    }

    /** Frees loaded batches, also those that workers finish later, and ends the threads without waiting for them. */
    @SuppressWarnings("FutureReturnValueIgnored") // a batch that fails has nothing to free
    void stop() {
        stopped = true;
        // No interrupts: they would close file channels that the dataset uses again in the next pass.
        executor.shutdown();
        pending.forEach(future -> future.thenAccept(batch -> {
            if (batch != null) {
                batch.close();
            }
        }));
        pending.clear();
    }

    /** Waits until the threads have finished their batches; a thread that is interrupted stops waiting. */
    void await() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
