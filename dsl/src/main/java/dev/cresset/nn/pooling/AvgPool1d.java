package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The average of each window of a signal.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}, where {@code L_out = floor((L + 2 padding -
 * kernel) / stride + 1)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AvgPool1d.html">torch.nn.AvgPool1d</a>
 */
public final class AvgPool1d extends AvgPool<AvgPool1d, AvgPool1d.Spec> {

    /**
     * Builds a one-dimensional average pooling.
     *
     * @param spec the options
     */
    public AvgPool1d(Spec spec) {
        super(spec, 1);
    }

    /** PyTorch prints the expanded window of this one alone. */
    @Override
    protected String extraRepr() {
        return PoolWindow.of(options(), 1).text();
    }

    /**
     * Specification of an {@link AvgPool1d}.
     *
     * @param options the options of a pooling with a window
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(PoolOptions options) implements LayerSpec<AvgPool1d>, PoolSpec.Average<Spec> {

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
