package dev.cresset.nn;

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
public final class InstanceNorm1d extends InstanceNorm {

    private final Options options;

    /**
     * Makes an instance normalisation of signals.
     *
     * @param options what the layer is like
     */
    public InstanceNorm1d(Options options) {
        super(options.settings, 1, "(N, C, L) or (C, L)");
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an instance normalisation of signals is like.
     *
     * @param settings what the options consist of
     */
    public record Options(NormSettings settings) implements NormOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("InstanceNorm1d");
        }

        @Override
        public Options with(NormSettings settings) {
            return new Options(settings);
        }

        @Override
        public InstanceNorm1d build() {
            return new InstanceNorm1d(this);
        }
    }
}
