package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.SELU;

/**
 * A dropout that keeps mean and variance, for networks of {@link SELU}: in training, elements become the limit of that
 * function for negative inputs, each with probability {@code p}, and all are scaled and shifted; in evaluation it does
 * nothing.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">torch.nn.AlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class AlphaDropout extends UnaryModule<AlphaDropout> {

    private final Spec spec;

    /**
     * Makes an alpha dropout of elements.
     *
     * @param spec what the layer is like
     */
    public AlphaDropout(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.alphaDropout(input, spec.p, isTraining(), spec.isInplace);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "p=%s, inplace=%s".formatted(PythonText.of(spec.p), PythonText.of(spec.isInplace));
    }

    /**
     * What an alpha dropout is like.
     *
     * @param p the probability of an element to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double p, boolean isInplace) implements LayerSpec<AlphaDropout>, Inplace<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.probability("AlphaDropout", p);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param p the probability of an element to become zero
         */
        public Spec(double p) {
            this(p, false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(p, inplace);
        }

        @Override
        public AlphaDropout build() {
            return new AlphaDropout(this);
        }
    }
}
