package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The power average of each window of a signal: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L - kernel) /
 * stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html">torch.nn.LPPool1d</a>
 */
public final class LPPool1d extends LPPool<LPPool1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional power-average pooling.
     *
     * @param spec what the layer is like
     */
    public LPPool1d(Spec spec) {
        super(spec.options, spec.normType, 1);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a one-dimensional power-average pooling is like.
     *
     * @param normType the power; it is not 0
     * @param options what the options consist of
     */
    public record Spec(double normType, PoolOptions options) implements LayerSpec<LPPool1d>, PoolSpec.Ceiling<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            LPPool.check("LPPool1d", normType);
            options.check("LPPool1d", 1);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(normType, options);
        }

        @Override
        public LPPool1d build() {
            return new LPPool1d(this);
        }
    }
}
