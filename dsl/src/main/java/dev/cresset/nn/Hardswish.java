package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * A swish made of straight lines and a parabola, element by element: {@code out = input * min(max(0, input + 3), 6) /
 * 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">torch.nn.Hardswish</a>
 * @see <a href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</a>
 */
public final class Hardswish extends Module {

    private final Options options;

    /**
     * Makes a swish made of straight lines and a parabola.
     *
     * @param options what the layer is like
     */
    public Hardswish(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.hardswish_(input) : F.hardswish(input);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    /**
     * What a hard swish is like.
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
        public Hardswish build() {
            return new Hardswish(this);
        }
    }
}
