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
public final class MaxPool2d extends MaxPool<MaxPool2d> {

    private final Spec spec;

    /**
     * Makes a two-dimensional maximum pooling.
     *
     * @param spec what the layer is like
     */
    public MaxPool2d(Spec spec) {
        super(spec.options, 2);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a two-dimensional maximum pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool2d>, PoolSpec.Max<Spec> {

        /** Checks that the options make sense together. */
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
