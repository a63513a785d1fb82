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
public final class MaxUnpool3d extends MaxUnpool<MaxUnpool3d, MaxUnpool3d.Spec> {

    /**
     * Builds an inverse of a three-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxUnpool3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of a {@link MaxUnpool3d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxUnpool3d>, PoolSpec.Padded<Spec> {

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
