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
public final class LPPool3d extends LPPool<LPPool3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional power-average pooling.
     *
     * @param spec what the layer is like
     */
    public LPPool3d(Spec spec) {
        super(spec.options, spec.normType, 3);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a three-dimensional power-average pooling is like.
     *
     * @param normType the power; it is not 0
     * @param options what the options consist of
     */
    public record Spec(double normType, PoolOptions options) implements LayerSpec<LPPool3d>, PoolSpec.Ceiling<Spec> {

        /** Checks that the options make sense together. */
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
