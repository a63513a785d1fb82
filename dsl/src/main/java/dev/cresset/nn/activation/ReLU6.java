package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The rectified linear unit that ends at 6, element by element: {@code out = min(max(0, input), 6)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">torch.nn.ReLU6</a>
 */
public final class ReLU6 extends UnaryModule<ReLU6> {

    private final Spec spec;

    /**
     * Makes a rectified linear unit that ends at 6.
     *
     * @param spec what the layer is like
     */
    public ReLU6(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.relu6(input, spec.isInplace);
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
     * What a rectified linear unit that ends at 6 is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(boolean isInplace) implements LayerSpec<ReLU6>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public ReLU6 build() {
            return new ReLU6(this);
        }
    }
}
