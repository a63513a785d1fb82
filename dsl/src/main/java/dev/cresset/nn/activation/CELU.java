package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The exponential linear unit whose derivative is continuous, element by element: {@code out = max(0, input) + min(0,
 * alpha * (exp(input / alpha) - 1))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CELU.html">torch.nn.CELU</a>
 * @see <a href="https://arxiv.org/abs/1704.07483">Continuously Differentiable Exponential Linear Units</a>
 */
public final class CELU extends UnaryModule<CELU> {

    private final Spec spec;

    /**
     * Makes a continuously differentiable exponential linear unit.
     *
     * @param spec what the layer is like
     */
    public CELU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace ? Torch.celu_(input, spec.alpha) : Torch.celu(input, spec.alpha);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "alpha=" + PythonText.of(spec.alpha) + (spec.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a continuously differentiable exponential linear unit is like.
     *
     * @param alpha the limit for negative inputs, with its sign changed; not 0; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double alpha, boolean isInplace) implements LayerSpec<CELU>, Inplace<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.that(alpha != 0, "CELU needs an alpha that is not 0");
        }

        /** All defaults. */
        public Spec() {
            this(1, false);
        }

        /**
         * {@return these options with that limit}
         *
         * @param alpha the limit for negative inputs, with its sign changed; not 0; 1 by default
         */
        public Spec alpha(double alpha) {
            return new Spec(alpha, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(alpha, inplace);
        }

        @Override
        public CELU build() {
            return new CELU(this);
        }
    }
}
