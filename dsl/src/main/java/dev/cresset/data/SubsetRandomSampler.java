package dev.cresset.data;

import dev.cresset.Generator;
import java.util.PrimitiveIterator;

/**
 * Some samples in random order, each once in an epoch.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler">torch.utils.data.SubsetRandomSampler</a>
 */
public final class SubsetRandomSampler implements Sampler {

    private final long[] indices;
    private final Generator generator;

    /**
     * Creates a sampler that draws from the default generator.
     *
     * @param indices the samples to visit
     */
    public SubsetRandomSampler(long... indices) {
        this(null, indices);
    }

    /**
     * Creates a sampler.
     *
     * @param generator the generator of the draws; null for the default generator
     * @param indices the samples to visit
     */
    public SubsetRandomSampler(Generator generator, long... indices) {
        this.generator = generator;
        this.indices = indices.clone();
    }

    @Override
    public long size() {
        return indices.length;
    }

    @Override
    public PrimitiveIterator.OfLong iterator() {
        return new SingleDraw(() -> {
            long[] order = RandomDraws.permutation(indices.length, generator);
            for (int i = 0; i < order.length; i++) {
                order[i] = indices[(int) order[i]];
            }
            return order;
        });
    }

    /** {@return the number of samples} */
    @Override
    public String toString() {
        return "SubsetRandomSampler(size=" + indices.length + ")";
    }
}
