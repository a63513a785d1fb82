package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The exponential linear unit whose derivative is continuous, element by element: {@code out = max(0, input) + min(0,
 * alpha * (exp(input / alpha) - 1))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CELU.html">torch.nn.CELU</a>
 * @see <a href="https://arxiv.org/abs/1704.07483">Continuously Differentiable Exponential Linear Units</a>
 */
public final class CELU extends Module {

    private final Options options;

    /**
     * Makes a continuously differentiable exponential linear unit.
     *
     * @param options what the layer is like
     */
    public CELU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? Torch.celu_(input, options.alpha) : Torch.celu(input, options.alpha);
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
     * What a continuously differentiable exponential linear unit is like.
     *
     * @param alpha the limit for negative inputs, with its sign changed; not 0; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(double alpha, boolean isInplace) implements Inplace<Options> {

        /** Checks that the options make sense. */
        public Options {
            Checks.that(alpha != 0, "CELU needs an alpha that is not 0");
        }

        /** All defaults. */
        public Options() {
            this(1, false);
        }

        /**
         * {@return these options with that limit}
         *
         * @param alpha the limit for negative inputs, with its sign changed; not 0; 1 by default
         */
        public Options alpha(double alpha) {
            return new Options(alpha, isInplace);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(alpha, inplace);
        }

        @Override
        public CELU build() {
            return new CELU(this);
        }
    }
}
