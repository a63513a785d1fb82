package dev.cresset.samples.bench;

/** One of several ways to do the same thing. */
interface Subject extends AutoCloseable {

    /** @return its name in the results */
    String name();

    /**
     * Does it.
     *
     * @param iterations how often
     * @return how long one took, in nanoseconds
     */
    double nanos(long iterations);

    /** @return the most memory that the process which does it has held so far, in bytes; 0 where that is not known */
    default long peakMemory() {
        return 0;
    }

    @Override
    default void close() {}

    /**
     * @param name its name
     * @param body does it once, in this process
     * @return a subject whose time is all that the body takes
     */
    static Subject of(String name, Runnable body) {
        return of(name, body, () -> {});
    }

    /**
     * @param name its name
     * @param body does it once, or begins to
     * @param finish waits until what was begun is done
     * @return a subject whose time is all that the body and, once in a round, the waiting take
     */
    static Subject of(String name, Runnable body, Runnable finish) {
        return new Body(name, body, finish, true);
    }

    /**
     * @param name its name
     * @param body starts a process that does it, and awaits its end
     * @return a subject whose time is all that the body takes
     */
    static Subject ofProcess(String name, Runnable body) {
        return new Body(name, body, () -> {}, false);
    }

    /**
     * A subject that is a piece of Java.
     *
     * @param name its name
     * @param body does it once
     * @param finish waits until what the body has begun is done
     * @param here whether this process does it, and not another one
     */
    record Body(String name, Runnable body, Runnable finish, boolean here) implements Subject {

        @Override
        public double nanos(long iterations) {
            long start = System.nanoTime();
            for (long i = 0; i < iterations; i++) {
                body.run();
            }
            finish.run();
            return (double) (System.nanoTime() - start) / iterations;
        }

        @Override
        public long peakMemory() {
            return here ? PeakMemory.ofThisProcess() : 0;
        }
    }
}
