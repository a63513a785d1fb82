package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The partial inverse of {@link MaxPool3d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out = (D -
 * 1) stride - 2 padding + kernel}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html">torch.nn.MaxUnpool3d</a>
 */
public final class MaxUnpool3d extends MaxUnpool<MaxUnpool3d> {

    private final Spec spec;

    /**
     * Makes an inverse of a three-dimensional maximum pooling.
     *
     * @param spec what the layer is like
     */
    public MaxUnpool3d(Spec spec) {
        super(spec.options, 3);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an inverse of a three-dimensional maximum pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<MaxUnpool3d>, PoolSpec.Padded<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("MaxUnpool3d", 3);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxUnpool3d build() {
            return new MaxUnpool3d(this);
        }
    }
}
