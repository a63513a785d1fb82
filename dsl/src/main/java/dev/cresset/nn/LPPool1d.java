package dev.cresset.nn;

/**
 * The power average of each window of a signal: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L - kernel) /
 * stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool1d.html">torch.nn.LPPool1d</a>
 */
public final class LPPool1d extends LPPool {

    private final Options options;

    /**
     * Makes a one-dimensional power-average pooling.
     *
     * @param options what the layer is like
     */
    public LPPool1d(Options options) {
        super(options.settings, options.normType, 1);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a one-dimensional power-average pooling is like.
     *
     * @param normType the power; it is not 0
     * @param settings what the options consist of
     */
    public record Options(double normType, PoolSettings settings) implements PoolOptions.Ceiling<Options> {

        /** Checks that the options make sense together. */
        public Options {
            LPPool.check("LPPool1d", normType);
            settings.check("LPPool1d", 1);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(normType, settings);
        }

        @Override
        public LPPool1d build() {
            return new LPPool1d(this);
        }
    }
}
