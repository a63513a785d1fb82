package dev.cresset.zoo.datasets;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.transforms.Transform;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a pointwise transform makes of each of the 256 bytes, for each channel. The transform itself computes the table, so
 * a look-up gives its bits, in one pass from the bytes to the floats and without a tensor in between.
 */
final class PixelTable {

    private static final int LEVELS = 256;
    private static final int SIDE = 16;

    private final float[] results; // (C, 256)
    private final int channels;

    private PixelTable(float[] results, int channels) {
        this.results = results;
        this.channels = channels;
    }

    /** The table of a transform, or empty if the transform is not pointwise or does not give floats. */
    static Optional<PixelTable> of(Transform transform, int channels) {
        if (!transform.isPointwise()) {
            return Optional.empty();
        }
        byte[] levels = new byte[channels * LEVELS];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) i;
        }
        try (Scope scope = Scope.open()) {
            long[] shape = {channels, SIDE, SIDE}; // 16 x 16 pixels: an image that has each byte once
            Tensor results = transform.apply(Torch.tensor(levels, shape));
            boolean usable = results.dtype() == DType.FLOAT32 && Arrays.equals(results.shape(), shape);
            return usable ? Optional.of(new PixelTable(results.toFloatArray(), channels)) : Optional.empty();
        }
    }

    /** Transforms one image of {@code (C, H, W)} bytes. */
    void apply(byte[] pixels, int from, float[] transformed, int to, int imageSize) {
        int plane = imageSize / channels;
        for (int c = 0; c < channels; c++) {
            int row = c * LEVELS;
            for (int i = c * plane; i < (c + 1) * plane; i++) {
                transformed[to + i] = results[row + (pixels[from + i] & 0xff)];
            }
        }
    }
}
