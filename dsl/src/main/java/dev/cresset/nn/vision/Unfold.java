package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.Size;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Sizes;

/**
 * Takes sliding blocks out of an image, each as one column.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C * elements of a block, number of blocks)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unfold.html">torch.nn.Unfold</a>
 */
public final class Unfold extends UnaryModule<Unfold> {

    private final Spec spec;

    /**
     * Makes an unfolding of an image into sliding blocks.
     *
     * @param spec what the layer is like
     */
    public Unfold(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.im2col(
                input,
                spec.kernelSize.toArray(2),
                spec.dilation.toArray(2),
                spec.padding.toArray(2),
                spec.stride.toArray(2));
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, dilation=%s, padding=%s, stride=%s"
                .formatted(spec.kernelSize, spec.dilation, spec.padding, spec.stride);
    }

    /**
     * What an unfolding is like.
     *
     * @param kernelSize the extent of a block
     * @param dilation the distance of a block's elements; 1 by default
     * @param padding zeros on each side; 0 by default
     * @param stride how far blocks are apart; 1 by default
     */
    public record Spec(Size kernelSize, Size dilation, Size padding, Size stride) implements LayerSpec<Unfold> {

        /** Checks that the options make sense. */
        public Spec {
            Sizes.check(kernelSize, "Unfold", "a kernel size", 2, 1);
            Sizes.check(dilation, "Unfold", "a dilation", 2, 1);
            Sizes.check(padding, "Unfold", "a padding", 2, 0);
            Sizes.check(stride, "Unfold", "a stride", 2, 1);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param kernelSize the extent of a block
         */
        public Spec(Size kernelSize) {
            this(kernelSize, Size.of(1), Size.of(0), Size.of(1));
        }

        /**
         * {@return these options with that distance of a block's elements}
         *
         * @param dilation the distance of a block's elements; 1 by default
         */
        public Spec dilation(long... dilation) {
            return new Spec(kernelSize, Size.of(dilation), padding, stride);
        }

        /**
         * {@return these options with that many zeros on each side}
         *
         * @param padding zeros on each side; 0 by default
         */
        public Spec padding(long... padding) {
            return new Spec(kernelSize, dilation, Size.of(padding), stride);
        }

        /**
         * {@return these options with blocks that far apart}
         *
         * @param stride how far blocks are apart; 1 by default
         */
        public Spec stride(long... stride) {
            return new Spec(kernelSize, dilation, padding, Size.of(stride));
        }

        @Override
        public Unfold build() {
            return new Unfold(this);
        }
    }
}
