package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * Puts blocks together to an image, adding up where they overlap; with {@link Unfold} before it, each pixel is
 * multiplied by the number of blocks it was in.
 *
 * <p>Shape: {@code (N, C * elements of a block, number of blocks) -> (N, C, H, W)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">torch.nn.Fold</a>
 */
public final class Fold extends Module {

    private final Options options;

    /**
     * Makes a folding of blocks into an image.
     *
     * @param options what the layer is like
     */
    public Fold(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.col2im(
                input,
                options.outputSize.toArray(2),
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
        return "output_size=%s, kernel_size=%s, dilation=%s, padding=%s, stride=%s"
                .formatted(options.outputSize, options.kernelSize, options.dilation, options.padding, options.stride);
    }

    /**
     * What a folding is like.
     *
     * @param outputSize the extent of the image
     * @param kernelSize the extent of a block
     * @param dilation the distance of a block's elements; 1 by default
     * @param padding zeros on each side; 0 by default
     * @param stride how far blocks are apart; 1 by default
     */
    public record Options(Size outputSize, Size kernelSize, Size dilation, Size padding, Size stride) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            outputSize.check("Fold", "an output size", 2, 1);
            kernelSize.check("Fold", "a kernel size", 2, 1);
            dilation.check("Fold", "a dilation", 2, 1);
            padding.check("Fold", "a padding", 2, 0);
            stride.check("Fold", "a stride", 2, 1);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param outputSize the extent of the image
         * @param kernelSize the extent of a block
         */
        public Options(Size outputSize, Size kernelSize) {
            this(outputSize, kernelSize, Size.of(1), Size.of(0), Size.of(1));
        }

        /**
         * {@return these options with that distance of a block's elements}
         *
         * @param dilation the distance of a block's elements; 1 by default
         */
        public Options dilation(long... dilation) {
            return new Options(outputSize, kernelSize, Size.of(dilation), padding, stride);
        }

        /**
         * {@return these options with that many zeros on each side}
         *
         * @param padding zeros on each side; 0 by default
         */
        public Options padding(long... padding) {
            return new Options(outputSize, kernelSize, dilation, Size.of(padding), stride);
        }

        /**
         * {@return these options with blocks that far apart}
         *
         * @param stride how far blocks are apart; 1 by default
         */
        public Options stride(long... stride) {
            return new Options(outputSize, kernelSize, dilation, padding, Size.of(stride));
        }

        @Override
        public Fold build() {
            return new Fold(this);
        }
    }
}
