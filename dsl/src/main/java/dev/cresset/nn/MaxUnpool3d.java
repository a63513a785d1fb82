package dev.cresset.nn;

/**
 * The partial inverse of {@link MaxPool3d}: the largest elements go back to where they were found, all others are zero.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out = (D -
 * 1) stride - 2 padding + kernel}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxUnpool3d.html">torch.nn.MaxUnpool3d</a>
 */
public final class MaxUnpool3d extends MaxUnpool {

    private final Options options;

    /**
     * Makes an inverse of a three-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxUnpool3d(Options options) {
        super(options.settings, 3);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an inverse of a three-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Padded<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxUnpool3d", 3);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxUnpool3d build() {
            return new MaxUnpool3d(this);
        }
    }
}
