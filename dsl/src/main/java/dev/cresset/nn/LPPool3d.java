package dev.cresset.nn;

/**
 * The power average of each window of a volume: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D - kernel) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool3d.html">torch.nn.LPPool3d</a>
 */
public final class LPPool3d extends LPPool {

    private final Options options;

    /**
     * Makes a three-dimensional power-average pooling.
     *
     * @param options what the layer is like
     */
    public LPPool3d(Options options) {
        super(options.settings, options.normType, 3);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a three-dimensional power-average pooling is like.
     *
     * @param normType the power; it is not 0
     * @param settings what the options consist of
     */
    public record Options(double normType, PoolSettings settings) implements PoolOptions.Ceiling<Options> {

        /** Checks that the options make sense together. */
        public Options {
            LPPool.check("LPPool3d", normType);
            settings.check("LPPool3d", 3);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(normType, settings);
        }

        @Override
        public LPPool3d build() {
            return new LPPool3d(this);
        }
    }
}
