package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The rectified linear unit, element by element: {@code out = max(0, input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU.html">torch.nn.ReLU</a>
 */
public final class ReLU extends UnaryModule<ReLU> {

    private final Spec spec;

    /**
     * Makes a rectified linear unit.
     *
     * @param spec what the layer is like
     */
    public ReLU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace ? input.relu_() : input.relu();
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return spec.isInplace ? "inplace=True" : "";
    }

    /**
     * What a rectified linear unit is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(boolean isInplace) implements LayerSpec<ReLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public ReLU build() {
            return new ReLU(this);
        }
    }
}
