package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The power average of each window of a volume: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D - kernel) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html">torch.nn.LPPool3d</a>
 */
public final class LPPool3d extends LPPool<LPPool3d, LPPool3d.Spec> {

    /**
     * Builds a three-dimensional power-average pooling.
     *
     * @param spec the options
     */
    public LPPool3d(Spec spec) {
        super(spec, spec.normType, 3);
    }

    /**
     * Specification of an {@link LPPool3d}.
     *
     * @param normType the exponent; not 0
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double normType, PoolOptions options) implements LayerSpec<LPPool3d>, PoolSpec.Ceiling<Spec> {

        public Spec {
            LPPool.check("LPPool3d", normType);
            options.check("LPPool3d", 3);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(normType, options);
        }

        @Override
        public LPPool3d build() {
            return new LPPool3d(this);
        }
    }
}
