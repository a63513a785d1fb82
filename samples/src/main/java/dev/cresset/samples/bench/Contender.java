package dev.cresset.samples.bench;

/** One of several ways to do the same thing. */
interface Contender extends AutoCloseable {

    /** @return its name in the results */
    String name();

    /**
     * Does it.
     *
     * @param iterations how often
     * @return how long one took, in nanoseconds
     */
    double nanos(long iterations);

    @Override
    default void close() {}

    /**
     * @param name its name
     * @param body does it once
     * @return a contender whose time is all that the body takes
     */
    static Contender of(String name, Runnable body) {
        return of(name, body, () -> {});
    }

    /**
     * @param name its name
     * @param body does it once, or begins to
     * @param finish waits until what was begun is done
     * @return a contender whose time is all that the body and, once in a round, the waiting take
     */
    static Contender of(String name, Runnable body, Runnable finish) {
        return new Contender() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public double nanos(long iterations) {
                long start = System.nanoTime();
                for (long i = 0; i < iterations; i++) {
                    body.run();
                }
                finish.run();
                return (double) (System.nanoTime() - start) / iterations;
            }
        };
    }
}
