package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The rectified linear unit with a small slope for negative inputs, element by element: {@code out = max(0, input) +
 * negativeSlope * min(0, input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LeakyReLU.html">torch.nn.LeakyReLU</a>
 */
public final class LeakyReLU extends Activation<LeakyReLU, LeakyReLU.Spec> {

    /**
     * Builds a leaky rectified linear unit.
     *
     * @param spec the options
     */
    public LeakyReLU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.leakyRelu(input, spec().negativeSlope(), spec().isInplace());
    }

    @Override
    String options() {
        return "negative_slope=" + PythonText.of(spec().negativeSlope());
    }

    /**
     * Specification of a {@link LeakyReLU}.
     *
     * @param negativeSlope the slope for negative inputs; 0.01 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double negativeSlope, boolean isInplace) implements LayerSpec<LeakyReLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(0.01, false);
        }

        /** {@return this specification with another {@code negativeSlope}} */
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
