package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;

/**
 * The average of each window of a signal.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2 padding -
 * kernel) / stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html">torch.nn.AvgPool1d</a>
 */
public final class AvgPool1d extends UnaryModule<AvgPool1d> {

    private final Spec spec;
    private final AveragePooling pooling;

    /**
     * Makes a one-dimensional average pooling.
     *
     * @param spec what the layer is like
     */
    public AvgPool1d(Spec spec) {
        this.spec = spec;
        pooling = new AveragePooling(spec.options, 1);
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
                        Extents.tuple(options.kernelSize(), 1),
                        Extents.tuple(options.effectiveStride(), 1),
                        Extents.tuple(options.padding(), 1));
    }

    /**
     * What a one-dimensional average pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool1d>, PoolSpec.Average<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("AvgPool1d", 1).checkPadding("AvgPool1d", 1);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public AvgPool1d build() {
            return new AvgPool1d(this);
        }
    }
}
