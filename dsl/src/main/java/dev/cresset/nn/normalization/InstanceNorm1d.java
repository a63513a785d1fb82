package dev.cresset.nn.normalization;

import dev.cresset.nn.LayerSpec;

/**
 * Instance normalisation of signals: each channel of each sample is brought to mean 0 and variance 1 for itself, {@code
 * out = (input - mean) / sqrt(variance + eps)}, then scaled and shifted if it is affine. By default there are neither
 * parameters nor running averages, and evaluation is no different from training.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)} or without the {@code N}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0, {@code running_mean} 0, {@code running_var} 1.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.InstanceNorm1d.html">torch.nn.InstanceNorm1d</a>
 * @see <a href="https://arxiv.org/abs/1607.08022">Instance Normalization: The Missing Ingredient for Fast
 *     Stylization</a>
 */
public final class InstanceNorm1d extends InstanceNorm<InstanceNorm1d> {

    private final Spec spec;

    /**
     * Makes an instance normalisation of signals.
     *
     * @param spec what the layer is like
     */
    public InstanceNorm1d(Spec spec) {
        super(spec.options, 1, "(N, C, L) or (C, L)");
        this.spec = spec;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What an instance normalisation of signals is like.
     *
     * @param options what the options consist of
     */
    public record Spec(NormOptions options) implements LayerSpec<InstanceNorm1d>, NormSpec<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            options.check("InstanceNorm1d");
        }

        @Override
        public Spec with(NormOptions options) {
            return new Spec(options);
        }

        @Override
        public InstanceNorm1d build() {
            return new InstanceNorm1d(this);
        }
    }
}
