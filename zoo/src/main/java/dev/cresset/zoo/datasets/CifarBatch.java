package dev.cresset.zoo.datasets;

import java.util.List;

/**
 * The images of one batch file.
 *
 * @param pixels {@code (N, 3, 32, 32)}
 * @param labels {@code (N)}, the requested kind
 */
record CifarBatch(byte[] pixels, byte[] labels) {

    static final int CHANNELS = 3;
    static final int SIDE = 32;
    static final int IMAGE_SIZE = CHANNELS * SIDE * SIDE;

    /** The images of several batches, in order. */
    static CifarBatch join(List<CifarBatch> batches) {
        int count = batches.stream().mapToInt(batch -> batch.labels.length).sum();
        byte[] pixels = new byte[Math.multiplyExact(count, IMAGE_SIZE)];
        byte[] labels = new byte[count];
        int start = 0;
        for (CifarBatch batch : batches) {
            System.arraycopy(batch.pixels, 0, pixels, start * IMAGE_SIZE, batch.pixels.length);
            System.arraycopy(batch.labels, 0, labels, start, batch.labels.length);
            start += batch.labels.length;
        }
        return new CifarBatch(pixels, labels);
    }
}
