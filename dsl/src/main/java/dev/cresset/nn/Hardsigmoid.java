package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * A sigmoid made of straight lines, element by element: {@code out = min(max(0, input + 3), 6) / 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">torch.nn.Hardsigmoid</a>
 */
public final class Hardsigmoid extends Module {

    private final Options options;

    /**
     * Makes a sigmoid made of straight lines.
     *
     * @param options what the layer is like
     */
    public Hardsigmoid(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.hardsigmoid_(input) : F.hardsigmoid(input);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a hard sigmoid is like.
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
        public Hardsigmoid build() {
            return new Hardsigmoid(this);
        }
    }
}
