package dev.cresset;

import dev.cresset.bindings.NativeGenerator;

/**
 * A source of random numbers of its own, as PyTorch's {@code torch.Generator} on the CPU: same seed, same numbers.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Generator.html">torch.Generator</a>
 */
public final class Generator extends NativeGenerator {

    /** The seed that PyTorch's generators start with. */
    private static final long DEFAULT_SEED = 67280421310721L;

    private long initialSeed;

    private Generator(long seed) {
        super(seed);
        this.initialSeed = seed;
    }

    /** Makes a generator with PyTorch's default seed, 67280421310721. */
    public Generator() {
        this(DEFAULT_SEED);
    }

    /**
     * {@return a generator with that seed}
     *
     * @param seed any number
     */
    public static Generator withSeed(long seed) {
        return new Generator(seed);
    }

    /**
     * Starts the numbers anew.
     *
     * @param seed any number
     * @return this generator
     */
    public Generator manualSeed(long seed) {
        seed(seed);
        initialSeed = seed;
        return this;
    }

    /** {@return the seed that its numbers started with} */
    public long initialSeed() {
        return initialSeed;
    }
}
