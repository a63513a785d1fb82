package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A native generator of random numbers on the CPU.
 *
 * <p>LibTorch's stable interface cannot free one before 2.13, so a generator that nobody can reach any more is kept, and seeded anew
 * where the next one is made.
 */
public class NativeGenerator {

    private static final Queue<Long> UNUSED = new ConcurrentLinkedQueue<>();

    private final OwnedAddress owned;

    /**
     * Makes a generator.
     *
     * @param seed the start of its numbers
     */
    @SuppressWarnings("this-escape") // the cleaner only watches this object
    protected NativeGenerator(long seed) {
        Long unused = UNUSED.poll();
        long address = unused != null ? unused : create(seed);
        owned = new OwnedAddress(this, address, "the generator is gone", UNUSED::add);
        if (unused != null) {
            seed(seed);
        }
    }

    private static long create(long seed) {
        NativeRuntime.load();
        return NativeErrors.check(cresset_generator_new(seed), "generator");
    }

    /**
     * Starts the generator's numbers anew.
     *
     * @param seed any number
     */
    protected final void seed(long seed) {
        NativeErrors.check(cresset_generator_seed(owned.address(), seed), "generator");
    }

    /**
     * {@return the address of a generator, 0 for null}
     *
     * @param generator a generator, or null for LibTorch's default one
     */
    public static long addressOrZero(NativeGenerator generator) {
        return generator == null ? 0 : generator.owned.address();
    }
}
