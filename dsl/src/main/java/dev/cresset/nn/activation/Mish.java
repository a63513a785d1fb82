package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * A self-regularised activation without monotony, element by element: {@code out = input * tanh(softplus(input))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Mish.html">torch.nn.Mish</a>
 * @see <a href="https://arxiv.org/abs/1908.08681">Mish</a>
 */
public final class Mish extends UnaryModule<Mish> {

    private final Spec spec;

    /**
     * Makes a mish.
     *
     * @param spec what the layer is like
     */
    public Mish(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.mish(input, spec.isInplace);
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
     * What a mish is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(boolean isInplace) implements LayerSpec<Mish>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Mish build() {
            return new Mish(this);
        }
    }
}
