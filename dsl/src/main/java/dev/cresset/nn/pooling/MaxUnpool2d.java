package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The partial inverse of {@link MaxPool2d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = (H - 1) stride
 * - 2 padding + kernel}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html">torch.nn.MaxUnpool2d</a>
 */
public final class MaxUnpool2d extends MaxUnpool<MaxUnpool2d, MaxUnpool2d.Spec> {

    /**
     * Builds an inverse of a two-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxUnpool2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of a {@link MaxUnpool2d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxUnpool2d>, PoolSpec.Padded<Spec> {

        public Spec {
            options.check("MaxUnpool2d", 2);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxUnpool2d build() {
            return new MaxUnpool2d(this);
        }
    }
}
