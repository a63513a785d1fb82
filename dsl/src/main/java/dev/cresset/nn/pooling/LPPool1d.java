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
public final class LPPool1d extends LPPool<LPPool1d, LPPool1d.Spec> {

    /**
     * Builds a one-dimensional power-average pooling.
     *
     * @param spec the options
     */
    public LPPool1d(Spec spec) {
        super(spec, spec.normType, 1);
    }

    /**
     * Specification of an {@link LPPool1d}.
     *
     * @param normType the exponent; not 0
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double normType, PoolOptions options) implements LayerSpec<LPPool1d>, PoolSpec.Ceiling<Spec> {

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
