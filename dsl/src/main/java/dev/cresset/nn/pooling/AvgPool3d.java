package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * The average of each window of a volume.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}, where {@code D_out =
 * floor((D + 2 padding - kernel) / stride + 1)}, {@code H_out} and {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool3d.html">torch.nn.AvgPool3d</a>
 */
public final class AvgPool3d extends UnaryModule<AvgPool3d> {

    private final Spec spec;
    private final AveragePooling pooling;

    /**
     * Makes a three-dimensional average pooling.
     *
     * @param spec what the layer is like
     */
    public AvgPool3d(Spec spec) {
        this.spec = spec;
        pooling = new AveragePooling(spec.options, 3);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return pooling.of(input);
    }

    @Override
    protected String extraRepr() {
        PoolOptions options = spec.options;
        return "kernel_size=%s, stride=%s, padding=%s"
                .formatted(
                        Extents.text(options.kernelSize()),
                        Extents.text(options.effectiveStride()),
                        Extents.text(options.padding()));
    }

    /**
     * What a three-dimensional average pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool3d>, PoolSpec.Average<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("AvgPool3d", 3).checkPadding("AvgPool3d", 3);
        }

        /**
         * {@return these options with a window's sum divided by that number, null for the number of its elements}
         *
         * @param divisor by what sums are divided, not 0; null for the number of elements
         */
        public Spec divisorOverride(Long divisor) {
            return with(options.with(options.isCeilMode(), options.countsPadding(), divisor));
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public AvgPool3d build() {
            return new AvgPool3d(this);
        }
    }
}
