package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * A hyperbolic tangent made of straight lines, element by element: the nearest number from {@code minVal} to {@code
 * maxVal}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">torch.nn.Hardtanh</a>
 */
public final class Hardtanh extends Module {

    private final Options options;

    /**
     * Makes a hard hyperbolic tangent.
     *
     * @param options what the layer is like
     */
    public Hardtanh(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? F.hardtanh_(input, options.minVal, options.maxVal)
                : F.hardtanh(input, options.minVal, options.maxVal);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "min_val=" + PythonText.of(options.minVal) + ", max_val=" + PythonText.of(options.maxVal)
                + (options.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a hard hyperbolic tangent is like.
     *
     * @param minVal the smallest output; -1 by default
     * @param maxVal the largest output, greater than the smallest; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double minVal, double maxVal, boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(-1, 1, false);
        }

        /**
         * {@return these options with that smallest output}
         *
         * @param minVal the smallest output; -1 by default
         */
        public Options minVal(double minVal) {
            return new Options(minVal, maxVal, isInplace);
        }

        /**
         * {@return these options with that largest output}
         *
         * @param maxVal the largest output, greater than the smallest; 1 by default
         */
        public Options maxVal(double maxVal) {
            return new Options(minVal, maxVal, isInplace);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(minVal, maxVal, inplace);
        }

        @Override
        public Hardtanh build() {
            return new Hardtanh(this);
        }
    }
}
