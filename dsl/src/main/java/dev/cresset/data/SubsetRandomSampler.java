package dev.cresset.data;

import dev.cresset.Generator;
import java.util.PrimitiveIterator;

/**
 * Some samples in random order, each once in an epoch.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler">SubsetRandomSampler</a>
 */
public final class SubsetRandomSampler implements Sampler {

    private final long[] indices;
    private final Generator generator;

    /**
     * Visits the listed samples, each once in an epoch, in an order drawn anew.
     *
     * @param generator where the order is drawn from; null for the default one
     * @param indices which samples
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
        return new OneChunk(() -> {
            long[] order = Draws.permutation(indices.length, generator);
            for (int i = 0; i < order.length; i++) {
                order[i] = indices[(int) order[i]];
            }
            return order;
        });
    }
}
