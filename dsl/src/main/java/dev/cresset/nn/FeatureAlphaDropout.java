package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The dropout of whole channels that keeps mean and variance, for networks of {@link SELU}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">torch.nn.FeatureAlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class FeatureAlphaDropout extends Module {

    private final Options options;

    /**
     * Makes an alpha dropout of channels.
     *
     * @param options what the layer is like
     */
    public FeatureAlphaDropout(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? Torch.featureAlphaDropout_(input, options.p, isTraining())
                : Torch.featureAlphaDropout(input, options.p, isTraining());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "p=%s, inplace=%s".formatted(PythonText.of(options.p), PythonText.of(options.isInplace));
    }

    /**
     * What an alpha dropout of channels is like.
     *
     * @param p the probability of a channel to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double p, boolean isInplace) implements Inplace<Options> {

        /** Checks that the options make sense. */
        public Options {
            Checks.probability("FeatureAlphaDropout", p);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param p the probability of a channel to become zero
         */
        public Options(double p) {
            this(p, false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(p, inplace);
        }

        @Override
        public FeatureAlphaDropout build() {
            return new FeatureAlphaDropout(this);
        }
    }
}
