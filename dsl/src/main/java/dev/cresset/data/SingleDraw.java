package dev.cresset.data;

import java.util.function.Supplier;

/** Indices that are all drawn at the first call. */
final class SingleDraw extends IndexBlocks {

    private Supplier<long[]> draw;

    SingleDraw(Supplier<long[]> draw) {
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
