package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The rectified linear unit, element by element: {@code out = max(0, input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html">torch.nn.ReLU</a>
 */
public final class ReLU extends Module {

    private final Options options;

    /**
     * Makes a rectified linear unit.
     *
     * @param options what the layer is like
     */
    public ReLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return options.isInplace ? input.relu_() : input.relu();
    }

    @Override
    boolean computesInOneDnnLayout(Tensor image) {
        return OneDnnLayout.isIn(image);
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
     * What a rectified linear unit is like.
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
        public ReLU build() {
            return new ReLU(this);
        }
    }
}
