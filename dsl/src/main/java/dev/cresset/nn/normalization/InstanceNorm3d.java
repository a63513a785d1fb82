package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Instance normalization of volumes: each channel of each sample by itself is brought to mean 0 and variance 1, {@code
 * out = (input - mean) / sqrt(variance + eps)}, then scaled and shifted if it is affine. By default there are neither
 * parameters nor running averages, and evaluation does the same as training.
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
public final class InstanceNorm3d extends InstanceNorm<InstanceNorm3d, InstanceNorm3d.Spec> {

    /**
     * Builds an instance normalization of volumes with the initial values of its parameters.
     *
     * @param spec the options
     */
    public InstanceNorm3d(Spec spec) {
        super(spec, 3, "(N, C, D, H, W) or (C, D, H, W)");
    }

    /**
     * Specification of an {@link InstanceNorm3d}.
     *
     * @param options the options of an instance normalization
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(NormOptions options) implements LayerSpec<InstanceNorm3d>, NormSpec<Spec> {

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
