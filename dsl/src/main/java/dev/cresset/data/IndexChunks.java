package dev.cresset.data;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * Indices that are drawn in chunks, each not before the one before is used up. Where a Python generator would run on to its end, so
 * does this: the generator behind it has then made the same draws as PyTorch's.
 */
abstract class IndexChunks implements PrimitiveIterator.OfLong {

    private long[] chunk = new long[0];
    private int next;

    /** @return the next indices, possibly none; null at the end */
    abstract long[] draw();

    @Override
    public final boolean hasNext() {
        while (chunk != null && next == chunk.length) {
            chunk = draw();
            next = 0;
        }
        return chunk != null;
    }

    @Override
    public final long nextLong() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return chunk[next++];
    }
}
