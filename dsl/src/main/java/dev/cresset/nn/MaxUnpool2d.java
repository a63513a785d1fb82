package dev.cresset.nn;

/**
 * The partial inverse of {@link MaxPool2d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = (H - 1) stride
 * - 2 padding + kernel}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool2d.html">torch.nn.MaxUnpool2d</a>
 */
public final class MaxUnpool2d extends MaxUnpool {

    private final Options options;

    /**
     * Makes an inverse of a two-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxUnpool2d(Options options) {
        super(options.settings, 2);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an inverse of a two-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Padded<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxUnpool2d", 2);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxUnpool2d build() {
            return new MaxUnpool2d(this);
        }
    }
}
