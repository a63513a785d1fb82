package dev.cresset.nn;

/**
 * The partial inverse of {@link MaxPool1d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = (L - 1) stride - 2
 * padding + kernel}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool1d.html">torch.nn.MaxUnpool1d</a>
 */
public final class MaxUnpool1d extends MaxUnpool {

    private final Options options;

    /**
     * Makes an inverse of a one-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxUnpool1d(Options options) {
        super(options.settings, 1);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an inverse of a one-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Padded<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxUnpool1d", 1);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxUnpool1d build() {
            return new MaxUnpool1d(this);
        }
    }
}
