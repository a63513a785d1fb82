package dev.cresset.nn;

/**
 * Instance normalisation of images: each channel of each sample is brought to mean 0 and variance 1 for itself, {@code
 * out = (input - mean) / sqrt(variance + eps)}, then scaled and shifted if it is affine. By default there are neither
 * parameters nor running averages, and evaluation is no different from training.
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
public final class InstanceNorm2d extends InstanceNorm {

    private final Options options;

    /**
     * Makes an instance normalisation of images.
     *
     * @param options what the layer is like
     */
    public InstanceNorm2d(Options options) {
        super(options.settings, 2, "(N, C, H, W) or (C, H, W)");
        this.options = options;
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What an instance normalisation of images is like.
     *
     * @param settings what the options consist of
     */
    public record Options(NormSettings settings) implements NormOptions<Options> {

        /** Checks that the options make sense. */
        public Options {
            settings.check("InstanceNorm2d");
        }

        @Override
        public Options with(NormSettings settings) {
            return new Options(settings);
        }

        @Override
        public InstanceNorm2d build() {
            return new InstanceNorm2d(this);
        }
    }
}
