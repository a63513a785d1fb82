package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The largest element of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">torch.nn.MaxPool3d</a>
 */
public final class MaxPool3d extends MaxPool<MaxPool3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional maximum pooling.
     *
     * @param spec what the layer is like
     */
    public MaxPool3d(Spec spec) {
        super(spec.options, 3);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a three-dimensional maximum pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool3d>, PoolSpec.Max<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("MaxPool3d", 3).checkPadding("MaxPool3d", 3);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxPool3d build() {
            return new MaxPool3d(this);
        }
    }
}
