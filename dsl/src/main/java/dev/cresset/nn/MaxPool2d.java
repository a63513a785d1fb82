package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The largest element of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H + 2
 * padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
 */
public final class MaxPool2d extends MaxPool {

    private final Options options;

    /**
     * Makes a two-dimensional maximum pooling.
     *
     * @param options what the layer is like
     */
    public MaxPool2d(Options options) {
        super(options.settings, 2);
        this.options = options;
    }

    @Override
    boolean computesInOneDnnLayout(Tensor image) {
        return OneDnnLayout.isIn(image) && hasSeparateWindows();
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a two-dimensional maximum pooling is like.
     *
     * @param settings what the options consist of
     */
    public record Options(PoolSettings settings) implements PoolOptions.Max<Options> {

        /** Checks that the options make sense together. */
        public Options {
            settings.check("MaxPool2d", 2).checkPadding("MaxPool2d", 2);
        }

        @Override
        public Options with(PoolSettings settings) {
            return new Options(settings);
        }

        @Override
        public MaxPool2d build() {
            return new MaxPool2d(this);
        }
    }
}
