package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * The average of each window of an image.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}, where {@code H_out = floor((H + 2
 * padding - kernel) / stride + 1)}, {@code W_out} alike.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</a>
 */
public final class AvgPool2d extends UnaryModule<AvgPool2d> {

    private final Spec spec;
    private final AveragePooling pooling;

    /**
     * Makes a two-dimensional average pooling.
     *
     * @param spec what the layer is like
     */
    public AvgPool2d(Spec spec) {
        this.spec = spec;
        pooling = new AveragePooling(spec.options, 2);
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
     * What a two-dimensional average pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool2d>, PoolSpec.Average<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("AvgPool2d", 2).checkPadding("AvgPool2d", 2);
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
        public AvgPool2d build() {
            return new AvgPool2d(this);
        }
    }
}
