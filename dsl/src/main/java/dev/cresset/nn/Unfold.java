package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Takes sliding blocks out of an image, each as one column.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C * elements of a block, number of blocks)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unfold.html">torch.nn.Unfold</a>
 */
public final class Unfold extends Module {

    private final Options options;

    /**
     * Makes an unfolding of an image into sliding blocks.
     *
     * @param options what the layer is like
     */
    public Unfold(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.im2col(
                input,
                options.kernelSize.toArray(2),
                options.dilation.toArray(2),
                options.padding.toArray(2),
                options.stride.toArray(2));
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "kernel_size=%s, dilation=%s, padding=%s, stride=%s"
                .formatted(options.kernelSize, options.dilation, options.padding, options.stride);
    }

    /**
     * What an unfolding is like.
     *
     * @param kernelSize the extent of a block
     * @param dilation the distance of a block's elements; 1 by default
     * @param padding zeros on each side; 0 by default
     * @param stride how far blocks are apart; 1 by default
     */
    public record Options(Size kernelSize, Size dilation, Size padding, Size stride) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            kernelSize.check("Unfold", "a kernel size", 2, 1);
            dilation.check("Unfold", "a dilation", 2, 1);
            padding.check("Unfold", "a padding", 2, 0);
            stride.check("Unfold", "a stride", 2, 1);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param kernelSize the extent of a block
         */
        public Options(Size kernelSize) {
            this(kernelSize, Size.of(1), Size.of(0), Size.of(1));
        }

        /**
         * {@return these options with that distance of a block's elements}
         *
         * @param dilation the distance of a block's elements; 1 by default
         */
        public Options dilation(long... dilation) {
            return new Options(kernelSize, Size.of(dilation), padding, stride);
        }

        /**
         * {@return these options with that many zeros on each side}
         *
         * @param padding zeros on each side; 0 by default
         */
        public Options padding(long... padding) {
            return new Options(kernelSize, dilation, Size.of(padding), stride);
        }

        /**
         * {@return these options with blocks that far apart}
         *
         * @param stride how far blocks are apart; 1 by default
         */
        public Options stride(long... stride) {
            return new Options(kernelSize, dilation, padding, Size.of(stride));
        }

        @Override
        public Unfold build() {
            return new Unfold(this);
        }
    }
}
