package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The exponential linear unit, element by element: {@code out = input} where that is positive, else {@code alpha *
 * (exp(input) - 1)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html">torch.nn.ELU</a>
 * @see <a href="https://arxiv.org/abs/1511.07289">Fast and Accurate Deep Network Learning by Exponential Linear
 *     Units</a>
 */
public final class ELU extends Module {

    private final Options options;

    /**
     * Makes an exponential linear unit.
     *
     * @param options what the layer is like
     */
    public ELU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.elu_(input, options.alpha) : F.elu(input, options.alpha);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "alpha=" + PythonText.of(options.alpha) + (options.isInplace ? ", inplace=True" : "");
    }

    /**
     * What an exponential linear unit is like.
     *
     * @param alpha the limit for negative inputs, with its sign changed; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double alpha, boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(1, false);
        }

        /**
         * {@return these options with that limit}
         *
         * @param alpha the limit for negative inputs, with its sign changed; 1 by default
         */
        public Options alpha(double alpha) {
            return new Options(alpha, isInplace);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(alpha, inplace);
        }

        @Override
        public ELU build() {
            return new ELU(this);
        }
    }
}
