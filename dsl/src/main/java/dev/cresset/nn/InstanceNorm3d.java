package dev.cresset.nn;

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
public final class InstanceNorm3d extends InstanceNorm {

    private final Options options;

    /**
     * Makes an instance normalisation of volumes.
     *
     * @param options what the layer is like
     */
    public InstanceNorm3d(Options options) {
        super(options.settings, 3, "(N, C, D, H, W) or (C, D, H, W)");
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an instance normalisation of volumes is like.
     *
     * @param settings what the options consist of
     */
    public record Options(NormSettings settings) implements NormOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("InstanceNorm3d");
        }

        @Override
        public Options with(NormSettings settings) {
            return new Options(settings);
        }

        @Override
        public InstanceNorm3d build() {
            return new InstanceNorm3d(this);
        }
    }
}
