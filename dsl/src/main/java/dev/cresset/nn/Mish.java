package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * A self-regularised activation without monotony, element by element: {@code out = input * tanh(softplus(input))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Mish.html">torch.nn.Mish</a>
 * @see <a href="https://arxiv.org/abs/1908.08681">Mish</a>
 */
public final class Mish extends Module {

    private final Options options;

    /**
     * Makes a mish.
     *
     * @param options what the layer is like
     */
    public Mish(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.mish_(input) : F.mish(input);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return options.isInplace ? "inplace=True" : "";
    }

    /**
     * What a mish is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Options(boolean isInplace) implements Inplace<Options> {

        /** All defaults. */
        public Options() {
            this(false);
        }

        @Override
        public Options inplace(boolean inplace) {
            return new Options(inplace);
        }

        @Override
        public Mish build() {
            return new Mish(this);
        }
    }
}
