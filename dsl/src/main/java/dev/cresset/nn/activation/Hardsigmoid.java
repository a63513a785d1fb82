package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * A sigmoid made of straight lines, element by element: {@code out = min(max(0, input + 3), 6) / 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardsigmoid.html">torch.nn.Hardsigmoid</a>
 */
public final class Hardsigmoid extends UnaryModule<Hardsigmoid> {

    private final Spec spec;

    /**
     * Makes a sigmoid made of straight lines.
     *
     * @param spec what the layer is like
     */
    public Hardsigmoid(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardsigmoid(input, spec.isInplace);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a hard sigmoid is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(boolean isInplace) implements LayerSpec<Hardsigmoid>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Hardsigmoid build() {
            return new Hardsigmoid(this);
        }
    }
}
