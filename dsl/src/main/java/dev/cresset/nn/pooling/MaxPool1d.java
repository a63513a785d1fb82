package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The largest element of each window of a signal.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2 padding -
 * dilation (kernel - 1) - 1) / stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MaxPool1d.html">torch.nn.MaxPool1d</a>
 */
public final class MaxPool1d extends MaxPool<MaxPool1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional maximum pooling.
     *
     * @param spec what the layer is like
     */
    public MaxPool1d(Spec spec) {
        super(spec.options, 1);
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a one-dimensional maximum pooling is like.
     *
     * @param options what the options consist of
     */
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool1d>, PoolSpec.Max<Spec> {

        /** Checks that the options make sense together. */
        public Spec {
            options.check("MaxPool1d", 1).checkPadding("MaxPool1d", 1);
        }

        @Override
        public Spec with(PoolOptions options) {
            return new Spec(options);
        }

        @Override
        public MaxPool1d build() {
            return new MaxPool1d(this);
        }
    }
}
