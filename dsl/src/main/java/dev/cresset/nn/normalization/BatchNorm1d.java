package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Batch normalization of signals: each channel is brought to mean 0 and variance 1 over the mini-batch, then scaled and
 * shifted, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}. In evaluation, the running averages of
 * mean and variance replace those of the mini-batch.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)}, or {@code (N, C) -> (N, C)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1, {@code
 * num_batches_tracked} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">torch.nn.BatchNorm1d</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization: Accelerating Deep Network Training</a>
 */
public final class BatchNorm1d extends BatchNorm<BatchNorm1d, BatchNorm1d.Spec> {

    /**
     * Builds a batch normalization of signals with the initial values of its parameters.
     *
     * @param spec the options
     */
    public BatchNorm1d(Spec spec) {
        super(spec, 1, "(N, C, L) or (N, C)");
    }

    /**
     * Specification of a {@link BatchNorm1d}.
     *
     * @param options the options of a batch normalization
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(NormOptions options) implements LayerSpec<BatchNorm1d>, NormSpec<Spec> {

        public Spec {
            options.check("BatchNorm1d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public BatchNorm1d build() {
            return new BatchNorm1d(this);
        }
    }
}
