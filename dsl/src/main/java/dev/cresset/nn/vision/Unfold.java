package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

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
        return F.unfold(
                input,
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
        return "kernel_size=%s, dilation=%s, padding=%s, stride=%s"
                .formatted(
                        Extents.text(spec.kernelSize),
                        Extents.text(spec.dilation),
                        Extents.text(spec.padding),
                        Extents.text(spec.stride));
    }

    /**
     * What an unfolding is like.
     *
     * @param kernelSize the extent of a block
     * @param dilation the distance of a block's elements; 1 by default
     * @param padding zeros on each side; 0 by default
     * @param stride how far blocks are apart; 1 by default
     */
    public record Spec(Shape kernelSize, Shape dilation, Shape padding, Shape stride) implements LayerSpec<Unfold> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(kernelSize, "Unfold", "a kernel size", 2, 1);
            Extents.check(dilation, "Unfold", "a dilation", 2, 1);
            Extents.check(padding, "Unfold", "a padding", 2, 0);
            Extents.check(stride, "Unfold", "a stride", 2, 1);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param kernelSize the extent of a block
         */
        public Spec(Shape kernelSize) {
            this(kernelSize, Shape.of(1), Shape.of(0), Shape.of(1));
        }

        /**
         * {@return these options with that distance of a block's elements}
         *
         * @param dilation the distance of a block's elements; 1 by default
         */
        public Spec dilation(long... dilation) {
            return new Spec(kernelSize, Shape.of(dilation), padding, stride);
        }

        /**
         * {@return these options with that many zeros on each side}
         *
         * @param padding zeros on each side; 0 by default
         */
        public Spec padding(long... padding) {
            return new Spec(kernelSize, dilation, Shape.of(padding), stride);
        }

        /**
         * {@return these options with blocks that far apart}
         *
         * @param stride how far blocks are apart; 1 by default
         */
        public Spec stride(long... stride) {
            return new Spec(kernelSize, dilation, padding, Shape.of(stride));
        }

        @Override
        public Unfold build() {
            return new Unfold(this);
        }
    }
}
