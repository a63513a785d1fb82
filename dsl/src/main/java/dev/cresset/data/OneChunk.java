package dev.cresset.data;

import java.util.function.Supplier;

/** Indices that are drawn all at once when the first is asked for. */
final class OneChunk extends IndexChunks {

    private Supplier<long[]> draw;

    OneChunk(Supplier<long[]> draw) {
        this.draw = draw;
    }

    @Override
    long[] draw() {
        if (draw == null) {
            return null;
        }
        long[] drawn = draw.get();
        draw = null;
        return drawn;
    }
}
