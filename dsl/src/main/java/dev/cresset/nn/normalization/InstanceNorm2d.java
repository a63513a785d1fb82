package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Instance normalization of images: each channel of each sample by itself is brought to mean 0 and variance 1, {@code
 * out = (input - mean) / sqrt(variance + eps)}, then scaled and shifted if it is affine. By default there are neither
 * parameters nor running averages, and evaluation does the same as training.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm2d.html">torch.nn.InstanceNorm2d</a>
 * @see <a href="https://arxiv.org/abs/1607.08022">Instance Normalization: The Missing Ingredient for Fast
 *     Stylization</a>
 */
public final class InstanceNorm2d extends InstanceNorm<InstanceNorm2d, InstanceNorm2d.Spec> {

    /**
     * Builds an instance normalization of images with the initial values of its parameters.
     *
     * @param spec the options
     */
    public InstanceNorm2d(Spec spec) {
        super(spec, 2, "(N, C, H, W) or (C, H, W)");
    }

    /**
     * Specification of an {@link InstanceNorm2d}.
     *
     * @param options the options of an instance normalization
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(NormOptions options) implements LayerSpec<InstanceNorm2d>, NormSpec<Spec> {

        public Spec {
            options.check("InstanceNorm2d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public InstanceNorm2d build() {
            return new InstanceNorm2d(this);
        }
    }
}
