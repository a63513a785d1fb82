package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The average of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - kernel) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">torch.nn.AvgPool3d</a>
 */
public final class AvgPool3d extends Module {

    private final Options options;
    private final AveragePooling pooling;

    /**
     * Makes a three-dimensional average pooling.
     *
     * @param options what the layer is like
     */
    public AvgPool3d(Options options) {
        this.options = options;
        pooling = new AveragePooling(options.settings, 3);
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
     * What a three-dimensional average pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Average<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("AvgPool3d", 3).checkPadding("AvgPool3d", 3);
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
        public AvgPool3d build() {
            return new AvgPool3d(this);
        }
    }
}
