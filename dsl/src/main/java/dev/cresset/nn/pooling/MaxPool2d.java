package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The largest element of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H + 2
 * padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
 */
public final class MaxPool2d extends MaxPool<MaxPool2d, MaxPool2d.Spec> {

    /**
     * Builds a two-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxPool2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of a {@link MaxPool2d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool2d>, PoolSpec.Max<Spec> {

        public Spec {
            options.check("MaxPool2d", 2).checkPadding("MaxPool2d", 2);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxPool2d build() {
            return new MaxPool2d(this);
        }
    }
}
