package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * The sliding blocks of an image, each as one column.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C * elements of a block, number of blocks)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unfold.html">torch.nn.Unfold</a>
 */
public final class Unfold extends UnaryModule<Unfold> {

    private final Spec spec;

    /**
     * Builds an unfolding of images into blocks.
     *
     * @param spec the options
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

    /** {@return the specification that the layer was built from} */
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
     * Specification of an {@link Unfold}. A size is one number for both dimensions, or the height and the width.
     *
     * @param kernelSize the extent of a block
     * @param dilation the distance between the elements of a block; 1 by default
     * @param padding the number of zeros on each side; 0 by default
     * @param stride the distance between blocks; 1 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape kernelSize, Shape dilation, Shape padding, Shape stride) implements LayerSpec<Unfold> {

        /** Checks each size. */
        public Spec {
            Extents.check(kernelSize, "Unfold", "a kernel size", 2, 1);
            Extents.check(dilation, "Unfold", "a dilation", 2, 1);
            Extents.check(padding, "Unfold", "a padding", 2, 0);
            Extents.check(stride, "Unfold", "a stride", 2, 1);
        }

        /** The defaults but for the required sizes. */
        public Spec(Shape kernelSize) {
            this(kernelSize, Shape.of(1), Shape.of(0), Shape.of(1));
        }

        /** {@return this specification with another {@code dilation}} */
        public Spec dilation(long... dilation) {
            return new Spec(kernelSize, Shape.of(dilation), padding, stride);
        }

        /** {@return this specification with another {@code padding}} */
        public Spec padding(long... padding) {
            return new Spec(kernelSize, dilation, Shape.of(padding), stride);
        }

        /** {@return this specification with another {@code stride}} */
        public Spec stride(long... stride) {
            return new Spec(kernelSize, dilation, padding, Shape.of(stride));
        }

        @Override
        public Unfold build() {
            return new Unfold(this);
        }
    }
}
