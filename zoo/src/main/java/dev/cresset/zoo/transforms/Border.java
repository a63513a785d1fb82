package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A border around images.
 *
 * @param left columns before the first
 * @param top rows above the first
 * @param right columns after the last
 * @param bottom rows below the last
 */
record Border(long left, long top, long right, long bottom) {

    static final Border NONE = new Border(0, 0, 0, 0);

    Border {
        if (left < 0 || top < 0 || right < 0 || bottom < 0) {
            throw new IllegalArgumentException("padding must not be negative, as in padding(" + left + ", " + top + ", "
                    + right + ", " + bottom + ")");
        }
    }

    /** The images with the border; {@code fill} is used by {@link BorderMode#CONSTANT} only. */
    Tensor apply(Tensor images, BorderMode mode, double fill) {
        if (equals(NONE)) {
            return images;
        }
        requireFits(images, mode);
        return switch (mode) {
            case CONSTANT -> F.pad(images, sides(), PaddingMode.CONSTANT, fill);
            case EDGE -> mirrored(images, PaddingMode.REPLICATE);
            case REFLECT -> mirrored(images, PaddingMode.REFLECT);
            case SYMMETRIC -> symmetric(images);
        };
    }

    /** In LibTorch's order: the last dimension first. */
    private long[] sides() {
        return new long[] {left, right, top, bottom};
    }

    private Tensor mirrored(Tensor images, PaddingMode mode) {
        try (Scope _ = Scope.open()) {
            DType dtype = images.dtype();
            return F.pad(Geometry.asFloats(images), sides(), mode).to(dtype).moveToOuterScope();
        }
    }

    private Tensor symmetric(Tensor images) {
        try (Scope _ = Scope.open()) {
            Tensor rows = indices(top, ImageShape.height(images), bottom, images.device());
            Tensor columns = indices(left, ImageShape.width(images), right, images.device());
            return images.indexSelect(-2, rows).indexSelect(-1, columns).moveToOuterScope();
        }
    }

    /** The source of each row or column of the result. */
    private static Tensor indices(long before, long size, long after, Device device) {
        long[] indices = new long[Math.toIntExact(before + size + after)];
        for (int i = 0; i < indices.length; i++) {
            long from = i - before;
            indices[i] = from < 0 ? -from - 1 : Math.min(from, 2 * size - 1 - from);
        }
        return Torch.tensor(indices).to(device, DType.INT64);
    }

    private void requireFits(Tensor images, BorderMode mode) {
        boolean mirrors = mode == BorderMode.REFLECT || mode == BorderMode.SYMMETRIC;
        int kept = mode == BorderMode.REFLECT ? 1 : 0; // the edge is not repeated
        long rows = ImageShape.height(images) - kept;
        long columns = ImageShape.width(images) - kept;
        if (mirrors && (Math.max(top, bottom) > rows || Math.max(left, right) > columns)) {
            throw new IllegalArgumentException(this + " with BorderMode." + mode + " is too wide for images of "
                    + ImageShape.describe(images) + ": at most " + rows + " rows and " + columns
                    + " columns can be mirrored");
        }
    }

    /** The call that makes it, such as {@code padding(4, 4, 4, 4)}. */
    @Override
    public String toString() {
        return "padding(" + left + ", " + top + ", " + right + ", " + bottom + ")";
    }
}
