package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The exponential linear unit, element by element: {@code out = input} where that is positive, else {@code alpha *
 * (exp(input) - 1)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ELU.html">torch.nn.ELU</a>
 * @see <a href="https://arxiv.org/abs/1511.07289">Fast and Accurate Deep Network Learning by Exponential Linear
 *     Units</a>
 */
public final class ELU extends UnaryModule<ELU> {

    private final Spec spec;

    /**
     * Makes an exponential linear unit.
     *
     * @param spec what the layer is like
     */
    public ELU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace ? F.elu_(input, spec.alpha) : F.elu(input, spec.alpha);
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
     * What an exponential linear unit is like.
     *
     * @param alpha the limit for negative inputs, with its sign changed; 1 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double alpha, boolean isInplace) implements LayerSpec<ELU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(1, false);
        }

        /**
         * {@return these options with that limit}
         *
         * @param alpha the limit for negative inputs, with its sign changed; 1 by default
         */
        public Spec alpha(double alpha) {
            return new Spec(alpha, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(alpha, inplace);
        }

        @Override
        public ELU build() {
            return new ELU(this);
        }
    }
}
