package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;

/**
 * The leaky rectified linear unit with a random slope for negative inputs: in training one for each element, uniformly
 * from {@code lower} to {@code upper}; in evaluation their mean.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">torch.nn.RReLU</a>
 * @see <a href="https://arxiv.org/abs/1505.00853">Empirical Evaluation of Rectified Activations in Convolutional Network</a>
 */
public final class RReLU extends Activation<RReLU, RReLU.Spec> {

    /**
     * Builds a randomized leaky rectified linear unit.
     *
     * @param spec the options
     */
    public RReLU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.rrelu(input, spec().lower(), spec().upper(), isTraining(), spec().isInplace());
    }

    @Override
    String options() {
        return "lower=" + PythonText.of(spec().lower()) + ", upper=" + PythonText.of(spec().upper());
    }

    /**
     * Specification of a {@link RReLU}.
     *
     * @param lower the smallest slope; 1/8 by default
     * @param upper the largest slope; 1/3 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double lower, double upper, boolean isInplace) implements LayerSpec<RReLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(1.0 / 8, 1.0 / 3, false);
        }

        /** {@return this specification with another {@code lower}} */
        public Spec lower(double lower) {
            return new Spec(lower, upper, isInplace);
        }

        /** {@return this specification with another {@code upper}} */
        public Spec upper(double upper) {
            return new Spec(lower, upper, isInplace);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(lower, upper, inplace);
        }

        @Override
        public RReLU build() {
            return new RReLU(this);
        }
    }
}
