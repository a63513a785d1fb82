package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.lang.ref.Cleaner;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A native generator of random numbers on the CPU.
 *
 * <p>LibTorch's stable interface cannot free one before 2.13, so a generator that nobody can reach any more is kept and seeded anew
 * for the next that is asked for.
 */
public class NativeGenerator {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final Queue<Long> UNUSED = new ConcurrentLinkedQueue<>();

    private final long address;

    /**
     * Makes a generator of its own.
     *
     * @param seed where its numbers start
     */
    @SuppressWarnings("this-escape") // the cleaner only watches this object
    protected NativeGenerator(long seed) {
        Long unused = UNUSED.poll();
        address = unused != null ? unused : create(seed);
        if (unused != null) {
            seed(seed);
        }
        long returned = address;
        CLEANER.register(this, () -> UNUSED.add(returned));
    }

    private static long create(long seed) {
        NativeRuntime.load();
        return Failures.check(cresset_generator_new(seed), "generator");
    }

    /**
     * Starts the generator's numbers anew.
     *
     * @param seed any number
     */
    protected final void seed(long seed) {
        Failures.check(cresset_generator_seed(address, seed), "generator");
    }

    /**
     * {@return the address of a generator, 0 for null}
     *
     * @param generator a generator, or null for LibTorch's default one
     */
    public static long addressOrZero(NativeGenerator generator) {
        return generator == null ? 0 : generator.address;
    }
}
