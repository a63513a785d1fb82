package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The rectified linear unit that lets a share of negative inputs through, element by element: {@code out = max(0,
 * input) + negativeSlope * min(0, input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">torch.nn.LeakyReLU</a>
 */
public final class LeakyReLU extends Module {

    private final Options options;

    /**
     * Makes a leaky rectified linear unit.
     *
     * @param options what the layer is like
     */
    public LeakyReLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace
                ? F.leakyRelu_(input, options.negativeSlope)
                : F.leakyRelu(input, options.negativeSlope);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "negative_slope=" + PythonText.of(options.negativeSlope) + (options.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a leaky rectified linear unit is like.
     *
     * @param negativeSlope the share of negative inputs; 0.01 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double negativeSlope, boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(0.01, false);
        }

        /**
         * {@return these options with that share of negative inputs}
         *
         * @param negativeSlope the share of negative inputs; 0.01 by default
         */
        public Options negativeSlope(double negativeSlope) {
            return new Options(negativeSlope, isInplace);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(negativeSlope, inplace);
        }

        @Override
        public LeakyReLU build() {
            return new LeakyReLU(this);
        }
    }
}
