package dev.cresset.nn;

/**
 * The largest element of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">torch.nn.MaxPool3d</a>
 */
public final class MaxPool3d extends MaxPool {

    private final Options options;

    /**
     * Makes a three-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxPool3d(Options options) {
        super(options.settings, 3);
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a three-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Max<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxPool3d", 3).checkPadding("MaxPool3d", 3);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxPool3d build() {
            return new MaxPool3d(this);
        }
    }
}
