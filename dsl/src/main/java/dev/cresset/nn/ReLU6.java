package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The rectified linear unit that ends at 6, element by element: {@code out = min(max(0, input), 6)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">torch.nn.ReLU6</a>
 */
public final class ReLU6 extends Module {

    private final Options options;

    /**
     * Makes a rectified linear unit that ends at 6.
     *
     * @param options what the layer is like
     */
    public ReLU6(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? F.relu6_(input) : F.relu6(input);
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
     * What a rectified linear unit that ends at 6 is like.
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
        public ReLU6 build() {
            return new ReLU6(this);
        }
    }
}
