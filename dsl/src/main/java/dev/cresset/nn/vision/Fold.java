package dev.cresset.nn.vision;

import dev.cresset.F;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * The image that blocks add up to, each given as one column. After {@link Unfold}, each pixel is multiplied by the
 * number of the blocks that contain it.
 *
 * <p>Shape: {@code (N, C * elements of a block, number of blocks) -> (N, C, H, W)}, or without the {@code N}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Fold.html">torch.nn.Fold</a>
 */
public final class Fold extends UnaryModule<Fold> {

    private final Spec spec;

    /**
     * Builds a folding of blocks into images.
     *
     * @param spec the options
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

    /** {@return the specification that the layer was built from} */
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
     * Specification of a {@link Fold}. A size is one number for both dimensions, or the height and the width.
     *
     * @param outputSize the extent of the image
     * @param kernelSize the extent of a block
     * @param dilation the distance between the elements of a block; 1 by default
     * @param padding the number of zeros on each side; 0 by default
     * @param stride the distance between blocks; 1 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(Shape outputSize, Shape kernelSize, Shape dilation, Shape padding, Shape stride)
            implements LayerSpec<Fold> {

        /** Checks each size. */
        public Spec {
            Extents.check(outputSize, "Fold", "an output size", 2, 1);
            Extents.check(kernelSize, "Fold", "a kernel size", 2, 1);
            Extents.check(dilation, "Fold", "a dilation", 2, 1);
            Extents.check(padding, "Fold", "a padding", 2, 0);
            Extents.check(stride, "Fold", "a stride", 2, 1);
        }

        /** The defaults but for the required sizes. */
        public Spec(Shape outputSize, Shape kernelSize) {
            this(outputSize, kernelSize, Shape.of(1), Shape.of(0), Shape.of(1));
        }

        /** {@return this specification with another {@code dilation}} */
        public Spec dilation(long... dilation) {
            return new Spec(outputSize, kernelSize, Shape.of(dilation), padding, stride);
        }

        /** {@return this specification with another {@code padding}} */
        public Spec padding(long... padding) {
            return new Spec(outputSize, kernelSize, dilation, Shape.of(padding), stride);
        }

        /** {@return this specification with another {@code stride}} */
        public Spec stride(long... stride) {
            return new Spec(outputSize, kernelSize, dilation, padding, Shape.of(stride));
        }

        @Override
        public Fold build() {
            return new Fold(this);
        }
    }
}
