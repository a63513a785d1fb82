package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The rectified linear unit that lets a share of negative inputs through, element by element: {@code out = max(0,
 * input) + negativeSlope * min(0, input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">torch.nn.LeakyReLU</a>
 */
public final class LeakyReLU extends UnaryModule<LeakyReLU> {

    private final Spec spec;

    /**
     * Makes a leaky rectified linear unit.
     *
     * @param spec what the layer is like
     */
    public LeakyReLU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace ? F.leakyRelu_(input, spec.negativeSlope) : F.leakyRelu(input, spec.negativeSlope);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "negative_slope=" + PythonText.of(spec.negativeSlope) + (spec.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a leaky rectified linear unit is like.
     *
     * @param negativeSlope the share of negative inputs; 0.01 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double negativeSlope, boolean isInplace) implements LayerSpec<LeakyReLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(0.01, false);
        }

        /**
         * {@return these options with that share of negative inputs}
         *
         * @param negativeSlope the share of negative inputs; 0.01 by default
         */
        public Spec negativeSlope(double negativeSlope) {
            return new Spec(negativeSlope, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(negativeSlope, inplace);
        }

        @Override
        public LeakyReLU build() {
            return new LeakyReLU(this);
        }
    }
}
