package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The average of each window of a signal.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2 padding -
 * kernel) / stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html">torch.nn.AvgPool1d</a>
 */
public final class AvgPool1d extends Module {

    private final Options options;
    private final AveragePooling pooling;

    /**
     * Makes a one-dimensional average pooling.
     *
     * @param options what the layer is like
     */
    public AvgPool1d(Options options) {
        this.options = options;
        pooling = new AveragePooling(options.settings, 1);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return pooling.of(input);
    }

    @Override
    protected String extraRepr() {
        PoolSettings settings = options.settings;
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(
                        settings.kernelSize().tuple(1),
                        settings.effectiveStride().tuple(1),
                        settings.padding().tuple(1));
    }

    /**
     * What a one-dimensional average pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Average<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("AvgPool1d", 1).checkPadding("AvgPool1d", 1);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public AvgPool1d build() {
            return new AvgPool1d(this);
        }
    }
}
