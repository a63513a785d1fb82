package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Batch normalisation of signals: each channel is brought to mean 0 and variance 1 over the mini-batch, then scaled and
 * shifted, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}. In evaluation, the running averages of
 * mean and variance take the place of the mini-batch's.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)}, or {@code (N, C) -> (N, C)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1, {@code
 * num_batches_tracked} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">torch.nn.BatchNorm1d</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization: Accelerating Deep Network Training</a>
 */
public final class BatchNorm1d extends BatchNorm<BatchNorm1d> {

    private final Spec spec;

    /**
     * Makes a batch normalisation of signals.
     *
     * @param spec what the layer is like
     */
    public BatchNorm1d(Spec spec) {
        super(spec.options, 1, "(N, C, L) or (N, C)");
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a batch normalisation of signals is like.
     *
     * @param options what the options consist of
     */
    public record Spec(NormOptions options) implements LayerSpec<BatchNorm1d>, NormSpec<Spec> {

        /** Checks that the options make sense. */
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
