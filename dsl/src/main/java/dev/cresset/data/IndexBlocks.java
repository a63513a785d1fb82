package dev.cresset.data;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * Indices that are drawn block by block. A block is drawn when the one before is used up, as in PyTorch, so that the generator is in the
 * same state after each index.
 */
abstract class IndexBlocks implements PrimitiveIterator.OfLong {

    private long[] block = new long[0];
    private int next;

    /** Draws the next block, which may be empty; null at the end. */
    abstract long[] draw();

    @Override
    public final boolean hasNext() {
        while (block != null && next == block.length) {
            block = draw();
            next = 0;
        }
        return block != null;
    }

    @Override
    public final long nextLong() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return block[next++];
    }
}
