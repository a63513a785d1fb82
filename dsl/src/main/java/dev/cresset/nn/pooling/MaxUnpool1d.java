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
public final class MaxUnpool1d extends MaxUnpool<MaxUnpool1d> {

    private final Spec spec;

    /**
     * Makes an inverse of a one-dimensional maximum pooling.
     *
     * @param spec what the layer is like
     */
    public MaxUnpool1d(Spec spec) {
        super(spec.options, 1);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an inverse of a one-dimensional maximum pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<MaxUnpool1d>, PoolSpec.Padded<Spec> {

        /** Checks that the options make sense together. */
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
