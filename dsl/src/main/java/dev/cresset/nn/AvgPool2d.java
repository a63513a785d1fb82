package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The average of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H + 2
 * padding - kernel) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</a>
 */
public final class AvgPool2d extends Module {

    private final Options options;
    private final AveragePooling pooling;

    /**
     * Makes a two-dimensional average pooling.
     *
     * @param options what the layer is like
     */
    public AvgPool2d(Options options) {
        this.options = options;
        pooling = new AveragePooling(options.settings, 2);
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
                .formatted(settings.kernelSize(), settings.effectiveStride(), settings.padding());
    }

    /**
     * What a two-dimensional average pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Average<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("AvgPool2d", 2).checkPadding("AvgPool2d", 2);
        }

        /**
         * {@return these options with a window's sum divided by that number, null for the number of its elements}
         *
         * @param divisor by what sums are divided, not 0; null for the number of elements
         */
        public Options divisorOverride(Long divisor) {
            return with(settings.with(settings.isCeilMode(), settings.countsPadding(), divisor));
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public AvgPool2d build() {
            return new AvgPool2d(this);
        }
    }
}
