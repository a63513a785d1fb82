package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Batch normalisation of images: each channel is brought to mean 0 and variance 1 over the mini-batch, then scaled and
 * shifted, {@code out = (input - mean) / sqrt(variance + eps) * weight + bias}. In evaluation, the running averages of
 * mean and variance take the place of the mini-batch's.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1, {@code
 * num_batches_tracked} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.BatchNorm2d.html">torch.nn.BatchNorm2d</a>
 * @see <a href="https://arxiv.org/abs/1502.03167">Batch Normalization: Accelerating Deep Network Training</a>
 */
public final class BatchNorm2d extends BatchNorm<BatchNorm2d> {

    private final Spec spec;

    /**
     * Makes a batch normalisation of images.
     *
     * @param spec what the layer is like
     */
    public BatchNorm2d(Spec spec) {
        super(spec.options, 2, "(N, C, H, W)");
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a batch normalisation of images is like.
     *
     * @param options what the options consist of
     */
    public record Spec(NormOptions options) implements LayerSpec<BatchNorm2d>, NormSpec<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            options.check("BatchNorm2d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public BatchNorm2d build() {
            return new BatchNorm2d(this);
        }
    }
}
