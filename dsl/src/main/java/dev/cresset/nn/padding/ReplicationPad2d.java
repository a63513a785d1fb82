package dev.cresset.nn.padding;

import dev.cresset.F;
import dev.cresset.PaddingMode;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * Widens an image on all sides by its outermost elements. A negative number of elements narrows it.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, top + H + bottom, left + W + right)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReplicationPad2d.html">torch.nn.ReplicationPad2d</a>
 */
public final class ReplicationPad2d extends UnaryModule<ReplicationPad2d> {

    private final Spec spec;

    /**
     * Makes a padding of images by their outermost elements.
     *
     * @param spec what the layer is like
     */
    public ReplicationPad2d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.pad(input, Extents.expand(spec.padding, 4), PaddingMode.REPLICATE);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return Extents.tuple(spec.padding, 4);
    }

    /**
     * What a padding is like.
     *
     * @param padding elements on each side: one number for all, or two for each dimension, before and after, beginning
     *     with the last dimension
     */
    public record Spec(Shape padding) implements LayerSpec<ReplicationPad2d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(padding, "ReplicationPad2d", "a padding", 4, Long.MIN_VALUE);
        }

        @Override
        public ReplicationPad2d build() {
            return new ReplicationPad2d(this);
        }
    }
}
