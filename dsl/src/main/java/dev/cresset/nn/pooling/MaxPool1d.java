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
public final class MaxPool1d extends MaxPool<MaxPool1d, MaxPool1d.Spec> {

    /**
     * Builds a one-dimensional maximum pooling.
     *
     * @param spec the options
     */
    public MaxPool1d(Spec spec) {
        super(spec, 1);
    }

    /**
     * Specification of a {@link MaxPool1d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<MaxPool1d>, PoolSpec.Max<Spec> {

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
