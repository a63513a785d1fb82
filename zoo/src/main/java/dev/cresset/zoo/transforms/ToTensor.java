package dev.cresset.zoo.transforms;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;

/**
 * Turns images of unsigned bytes into floats: {@code x.to(FLOAT32).div(255)}, bit-identical to torchvision's
 * {@code ToTensor}.
 *
 * <p>Shape: {@code (C, H, W) -> (C, H, W)} or {@code (N, C, H, W) -> (N, C, H, W)}; with {@link #channelsLast()}
 * {@code (H, W, C) -> (C, H, W)} or {@code (N, H, W, C) -> (N, C, H, W)}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ToTensor.html">torchvision's
 *     ToTensor</a>
 */
public final class ToTensor implements Transform {

    static final ToTensor DEFAULT = new ToTensor(255, false);

    private final int maximum;
    private final boolean channelsLast;

    private ToTensor(int maximum, boolean channelsLast) {
        this.maximum = maximum;
        this.channelsLast = channelsLast;
    }

    /**
     * This transform for bytes with another maximum.
     *
     * @param maximum the byte that becomes 1, from 1 to 255; the default is 255
     * @return the new transform
     * @throws IllegalArgumentException if {@code maximum} is not in that range
     */
    public ToTensor maximum(int maximum) {
        if (maximum < 1 || maximum > 255) {
            throw new IllegalArgumentException("maximum must be between 1 and 255, not " + maximum);
        }
        return new ToTensor(maximum, channelsLast);
    }

    /**
     * This transform for images whose channels are the last dimension, as in most image files; they are the first of the result, which is
     * contiguous.
     *
     * @return the new transform
     */
    public ToTensor channelsLast() {
        return new ToTensor(maximum, true);
    }

    @Override
    public Tensor apply(Tensor images) {
        require(images);
        try (Scope _ = Scope.open()) {
            Tensor channelsFirst = channelsLast ? channelsFirst(images) : images;
            return channelsFirst.to(DType.FLOAT32).div_(maximum).moveToOuterScope();
        }
    }

    private static Tensor channelsFirst(Tensor images) {
        return (images.dim() == 3 ? images.permute(2, 0, 1) : images.permute(0, 3, 1, 2)).contiguous();
    }

    private static void require(Tensor images) {
        if (images.dtype() != DType.UINT8) {
            throw new IllegalArgumentException("toTensor takes images of torch.uint8, not of " + images.dtype());
        }
        ImageShape.require(images, "toTensor");
    }

    /** The call that makes it, such as {@code toTensor().maximum(16)}. */
    @Override
    public String toString() {
        return "toTensor()" + (maximum == 255 ? "" : ".maximum(" + maximum + ")")
                + (channelsLast ? ".channelsLast()" : "");
    }
}
