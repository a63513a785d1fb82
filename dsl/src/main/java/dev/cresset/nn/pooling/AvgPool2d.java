package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The average of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H + 2
 * padding - kernel) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</a>
 */
public final class AvgPool2d extends AvgPool<AvgPool2d, AvgPool2d.Spec> {

    /**
     * Builds a two-dimensional average pooling.
     *
     * @param spec the options
     */
    public AvgPool2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of an {@link AvgPool2d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool2d>, PoolSpec.Average<Spec> {

        public Spec {
            options.check("AvgPool2d", 2).checkPadding("AvgPool2d", 2);
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
        public AvgPool2d build() {
            return new AvgPool2d(this);
        }
    }
}
