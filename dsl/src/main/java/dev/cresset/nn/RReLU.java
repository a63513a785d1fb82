package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The leaky rectified linear unit whose slope for negative inputs is drawn anew for each element in training, uniformly
 * from {@code lower} to {@code upper}; in evaluation it is their mean.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">torch.nn.RReLU</a>
 * @see <a href="https://arxiv.org/abs/1505.00853">Empirical Evaluation of Rectified Activations in Convolution
 *     Network</a>
 */
public final class RReLU extends Module {

    private final Options options;

    /**
     * Makes a randomised leaky rectified linear unit.
     *
     * @param options what the layer is like
     */
    public RReLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? Torch.rrelu_(input, options.lower, options.upper, isTraining(), null)
                : Torch.rrelu(input, options.lower, options.upper, isTraining(), null);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "lower=" + PythonText.of(options.lower) + ", upper=" + PythonText.of(options.upper)
                + (options.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a randomised leaky rectified linear unit is like.
     *
     * @param lower the smallest slope; 1/8 by default
     * @param upper the largest slope; 1/3 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double lower, double upper, boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(1.0 / 8, 1.0 / 3, false);
        }

        /**
         * {@return these options with that smallest slope}
         *
         * @param lower the smallest slope; 1/8 by default
         */
        public Options lower(double lower) {
            return new Options(lower, upper, isInplace);
        }

        /**
         * {@return these options with that largest slope}
         *
         * @param upper the largest slope; 1/3 by default
         */
        public Options upper(double upper) {
            return new Options(lower, upper, isInplace);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(lower, upper, inplace);
        }

        @Override
        public RReLU build() {
            return new RReLU(this);
        }
    }
}
