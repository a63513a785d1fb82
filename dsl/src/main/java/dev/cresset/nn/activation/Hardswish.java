package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * A swish made of straight lines and a parabola, element by element: {@code out = input * min(max(0, input + 3), 6) /
 * 6}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardswish.html">torch.nn.Hardswish</a>
 * @see <a href="https://arxiv.org/abs/1905.02244">Searching for MobileNetV3</a>
 */
public final class Hardswish extends UnaryModule<Hardswish> {

    private final Spec spec;

    /**
     * Makes a swish made of straight lines and a parabola.
     *
     * @param spec what the layer is like
     */
    public Hardswish(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.hardswish(input, spec.isInplace);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a hard swish is like.
     *
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(boolean isInplace) implements LayerSpec<Hardswish>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(inplace);
        }

        @Override
        public Hardswish build() {
            return new Hardswish(this);
        }
    }
}
