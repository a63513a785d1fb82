package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Instance normalisation of volumes: each channel of each sample is brought to mean 0 and variance 1 for itself, {@code
 * out = (input - mean) / sqrt(variance + eps)}, then scaled and shifted if it is affine. By default there are neither
 * parameters nor running averages, and evaluation is no different from training.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D, H, W)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm3d.html">torch.nn.InstanceNorm3d</a>
 * @see <a href="https://arxiv.org/abs/1607.08022">Instance Normalization: The Missing Ingredient for Fast
 *     Stylization</a>
 */
public final class InstanceNorm3d extends InstanceNorm<InstanceNorm3d> {

    private final Spec spec;

    /**
     * Makes an instance normalisation of volumes.
     *
     * @param spec what the layer is like
     */
    public InstanceNorm3d(Spec spec) {
        super(spec.options, 3, "(N, C, D, H, W) or (C, D, H, W)");
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an instance normalisation of volumes is like.
     *
     * @param options what the options consist of
     */
    public record Spec(NormOptions options) implements LayerSpec<InstanceNorm3d>, NormSpec<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            options.check("InstanceNorm3d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public InstanceNorm3d build() {
            return new InstanceNorm3d(this);
        }
    }
}
