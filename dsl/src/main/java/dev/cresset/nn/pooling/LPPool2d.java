package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The power average of each window of an image: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H -
 * kernel) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">torch.nn.LPPool2d</a>
 */
public final class LPPool2d extends LPPool<LPPool2d, LPPool2d.Spec> {

    /**
     * Builds a two-dimensional power-average pooling.
     *
     * @param spec the options
     */
    public LPPool2d(Spec spec) {
        super(spec, spec.normType, 2);
    }

    /**
     * Specification of an {@link LPPool2d}.
     *
     * @param normType the exponent; not 0
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double normType, PoolOptions options) implements LayerSpec<LPPool2d>, PoolSpec.Ceiling<Spec> {

        public Spec {
            LPPool.check("LPPool2d", normType);
            options.check("LPPool2d", 2);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(normType, options);
        }

        @Override
        public LPPool2d build() {
            return new LPPool2d(this);
        }
    }
}
