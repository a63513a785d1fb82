package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The largest element of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - dilation (kernel - 1) - 1) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool3d.html">torch.nn.MaxPool3d</a>
 */
public final class MaxPool3d extends MaxPool<MaxPool3d, MaxPool3d.Spec> {

    /**
     * Builds a three-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxPool3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of a {@link MaxPool3d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool3d>, PoolSpec.Max<Spec> {

        public Spec {
            options.check("MaxPool3d", 3).checkPadding("MaxPool3d", 3);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxPool3d build() {
            return new MaxPool3d(this);
        }
    }
}
