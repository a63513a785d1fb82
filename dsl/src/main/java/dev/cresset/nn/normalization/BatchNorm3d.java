package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Batch normalization of volumes: each channel is brought to mean 0 and variance 1 over the mini-batch, then scaled and
 * shifted, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}. In evaluation, the running averages of
 * mean and variance replace those of the mini-batch.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D, H, W)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1, {@code
 * num_batches_tracked} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm3d.html">torch.nn.BatchNorm3d</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization: Accelerating Deep Network Training</a>
 */
public final class BatchNorm3d extends BatchNorm<BatchNorm3d, BatchNorm3d.Spec> {

    /**
     * Builds a batch normalization of volumes with the initial values of its parameters.
     *
     * @param spec the options
     */
    public BatchNorm3d(Spec spec) {
        super(spec, 3, "(N, C, D, H, W)");
    }

    /**
     * Specification of a {@link BatchNorm3d}.
     *
     * @param options the options of a batch normalization
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(NormOptions options) implements LayerSpec<BatchNorm3d>, NormSpec<Spec> {

        public Spec {
            options.check("BatchNorm3d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public BatchNorm3d build() {
            return new BatchNorm3d(this);
        }
    }
}
