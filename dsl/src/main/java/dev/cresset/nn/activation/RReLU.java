package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The leaky rectified linear unit whose slope for negative inputs is drawn anew for each element in training, uniformly
 * from {@code lower} to {@code upper}; in evaluation it is their mean.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RReLU.html">torch.nn.RReLU</a>
 * @see <a href="https://arxiv.org/abs/1505.00853">Empirical Evaluation of Rectified Activations in Convolution
 *     Network</a>
 */
public final class RReLU extends UnaryModule<RReLU> {

    private final Spec spec;

    /**
     * Makes a randomised leaky rectified linear unit.
     *
     * @param spec what the layer is like
     */
    public RReLU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return spec.isInplace
                ? Torch.rrelu_(input, spec.lower, spec.upper, isTraining(), null)
                : Torch.rrelu(input, spec.lower, spec.upper, isTraining(), null);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "lower=" + PythonText.of(spec.lower) + ", upper=" + PythonText.of(spec.upper)
                + (spec.isInplace ? ", inplace=True" : "");
    }

    /**
     * What a randomised leaky rectified linear unit is like.
     *
     * @param lower the smallest slope; 1/8 by default
     * @param upper the largest slope; 1/3 by default
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double lower, double upper, boolean isInplace) implements LayerSpec<RReLU>, Inplace<Spec> {

        /** All defaults. */
        public Spec() {
            this(1.0 / 8, 1.0 / 3, false);
        }

        /**
         * {@return these options with that smallest slope}
         *
         * @param lower the smallest slope; 1/8 by default
         */
        public Spec lower(double lower) {
            return new Spec(lower, upper, isInplace);
        }

        /**
         * {@return these options with that largest slope}
         *
         * @param upper the largest slope; 1/3 by default
         */
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
