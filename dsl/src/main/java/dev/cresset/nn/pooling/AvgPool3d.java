package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The average of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - kernel) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">torch.nn.AvgPool3d</a>
 */
public final class AvgPool3d extends AvgPool<AvgPool3d, AvgPool3d.Spec> {

    /**
     * Builds a three-dimensional average pooling.
     *
     * @param spec the options
     */
    public AvgPool3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of an {@link AvgPool3d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool3d>, PoolSpec.Average<Spec> {

        public Spec {
            options.check("AvgPool3d", 3).checkPadding("AvgPool3d", 3);
        }

        /** {@return this specification with another {@link PoolOptions#divisorOverride() divisor}} */
        public Spec divisorOverride(long divisorOverride) {
            return with(options.divisorOverride(divisorOverride));
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public AvgPool3d build() {
            return new AvgPool3d(this);
        }
    }
}
