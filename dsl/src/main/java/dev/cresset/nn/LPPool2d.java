package dev.cresset.nn;

/**
 * The power average of each window of an image: {@code out = (sum of input^p)^(1/p)}. With {@code p = 1} it is the sum;
 * the larger {@code p} is, the nearer it comes to the maximum.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H -
 * kernel) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LPPool2d.html">torch.nn.LPPool2d</a>
 */
public final class LPPool2d extends LPPool {

    private final Options options;

    /**
     * Makes a two-dimensional power-average pooling.
     *
     * @param options what the layer is like
     */
    public LPPool2d(Options options) {
        super(options.settings, options.normType, 2);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a two-dimensional power-average pooling is like.
     *
     * @param normType the power; it is not 0
     * @param settings what the options consist of
     */
    public record Options(double normType, PoolSettings settings) implements PoolOptions.Ceiling<Options> {

        /** Checks that the options make sense together. */
        public Options {
            LPPool.check("LPPool2d", normType);
            settings.check("LPPool2d", 2);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(normType, settings);
        }

        @Override
        public LPPool2d build() {
            return new LPPool2d(this);
        }
    }
}
