package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The partial inverse of {@link MaxPool1d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = (L - 1) stride - 2
 * padding + kernel}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html">torch.nn.MaxUnpool1d</a>
 */
public final class MaxUnpool1d extends MaxUnpool<MaxUnpool1d, MaxUnpool1d.Spec> {

    /**
     * Builds an inverse of a one-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxUnpool1d(Spec spec) {
        super(spec, 1);
    }

    /**
     * Specification of a {@link MaxUnpool1d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxUnpool1d>, PoolSpec.Padded<Spec> {

        public Spec {
            options.check("MaxUnpool1d", 1);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxUnpool1d build() {
            return new MaxUnpool1d(this);
        }
    }
}
