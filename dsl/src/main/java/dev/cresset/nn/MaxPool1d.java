package dev.cresset.nn;

/**
 * The largest element of each window of a signal.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2 padding -
 * dilation (kernel - 1) - 1) / stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html">torch.nn.MaxPool1d</a>
 */
public final class MaxPool1d extends MaxPool {

    private final Options options;

    /**
     * Makes a one-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxPool1d(Options options) {
        super(options.settings, 1);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a one-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Max<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxPool1d", 1).checkPadding("MaxPool1d", 1);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxPool1d build() {
            return new MaxPool1d(this);
        }
    }
}
