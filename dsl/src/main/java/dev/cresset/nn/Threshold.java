package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Keeps what is greater than a threshold and replaces everything else by a value, element by element.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">torch.nn.Threshold</a>
 */
public final class Threshold extends Module {

    private final Options options;

    /**
     * Makes a threshold.
     *
     * @param options what the layer is like
     */
    public Threshold(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? Torch.threshold_(input, options.threshold, options.value)
                : Torch.threshold(input, options.threshold, options.value);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "threshold=" + PythonText.of(options.threshold) + ", value=" + PythonText.of(options.value)
                + (options.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a threshold is like.
     *
     * @param threshold what an element must be greater than
     * @param value what takes the place of the others
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double threshold, double value, boolean isInplace) implements Inplace<Options> {

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param threshold what an element must be greater than
         * @param value what takes the place of the others
         */
        public Options(double threshold, double value) {
            this(threshold, value, false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(threshold, value, inplace);
        }

        @Override
        public Threshold build() {
            return new Threshold(this);
        }
    }
}
