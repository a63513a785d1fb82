package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A dropout that keeps mean and variance, for networks of {@link SELU}: in training, elements become the limit of that
 * function for negative inputs, each with probability {@code p}, and all are scaled and shifted; in evaluation it does
 * nothing.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">torch.nn.AlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class AlphaDropout extends Module {

    private final Options options;

    /**
     * Makes an alpha dropout of elements.
     *
     * @param options what the layer is like
     */
    public AlphaDropout(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? Torch.alphaDropout_(input, options.p, isTraining())
                : Torch.alphaDropout(input, options.p, isTraining());
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
     * What an alpha dropout is like.
     *
     * @param p the probability of an element to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double p, boolean isInplace) implements Inplace<Options> {

        /** Checks that the options make sense. */
        public Options {
            Checks.probability("AlphaDropout", p);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param p the probability of an element to become zero
         */
        public Options(double p) {
            this(p, false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(p, inplace);
        }

        @Override
        public AlphaDropout build() {
            return new AlphaDropout(this);
        }
    }
}
