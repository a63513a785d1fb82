package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Puts blocks together to an image, adding up where they overlap; with {@link Unfold} before it, each pixel is
 * multiplied by the number of blocks it was in.
 *
 * <p>Shape: {@code (N, C * elements of a block, number of blocks) -> (N, C, H, W)} or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">torch.nn.Fold</a>
 */
public final class Fold extends UnaryModule<Fold> {

    private final Spec spec;

    /**
     * Makes a folding of blocks into an image.
     *
     * @param spec what the layer is like
     */
    public Fold(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.fold(
                input,
                Extents.expand(spec.outputSize, 2),
                Extents.expand(spec.kernelSize, 2),
                Extents.expand(spec.dilation, 2),
                Extents.expand(spec.padding, 2),
                Extents.expand(spec.stride, 2));
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "output_size=%s, kernel_size=%s, dilation=%s, padding=%s, stride=%s"
                .formatted(
                        Extents.text(spec.outputSize),
                        Extents.text(spec.kernelSize),
                        Extents.text(spec.dilation),
                        Extents.text(spec.padding),
                        Extents.text(spec.stride));
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
    public record Spec(Shape outputSize, Shape kernelSize, Shape dilation, Shape padding, Shape stride)
            implements LayerSpec<Fold> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(outputSize, "Fold", "an output size", 2, 1);
            Extents.check(kernelSize, "Fold", "a kernel size", 2, 1);
            Extents.check(dilation, "Fold", "a dilation", 2, 1);
            Extents.check(padding, "Fold", "a padding", 2, 0);
            Extents.check(stride, "Fold", "a stride", 2, 1);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param outputSize the extent of the image
         * @param kernelSize the extent of a block
         */
        public Spec(Shape outputSize, Shape kernelSize) {
            this(outputSize, kernelSize, Shape.of(1), Shape.of(0), Shape.of(1));
        }

        /**
         * {@return these options with that distance of a block's elements}
         *
         * @param dilation the distance of a block's elements; 1 by default
         */
        public Spec dilation(long... dilation) {
            return new Spec(outputSize, kernelSize, Shape.of(dilation), padding, stride);
        }

        /**
         * {@return these options with that many zeros on each side}
         *
         * @param padding zeros on each side; 0 by default
         */
        public Spec padding(long... padding) {
            return new Spec(outputSize, kernelSize, dilation, Shape.of(padding), stride);
        }

        /**
         * {@return these options with blocks that far apart}
         *
         * @param stride how far blocks are apart; 1 by default
         */
        public Spec stride(long... stride) {
            return new Spec(outputSize, kernelSize, dilation, padding, Shape.of(stride));
        }

        @Override
        public Fold build() {
            return new Fold(this);
        }
    }
}
