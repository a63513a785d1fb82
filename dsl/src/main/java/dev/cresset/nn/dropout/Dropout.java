package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Sets elements to zero at random in training, each with probability {@code p}, and multiplies the others by {@code 1 /
 * (1 - p)}; in evaluation it does nothing.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</a>
 * @see <a href="https://arxiv.org/abs/1207.0580">Improving neural networks by preventing co-adaptation of feature
 *     detectors</a>
 */
public final class Dropout extends UnaryModule<Dropout> {

    private final Spec spec;

    /**
     * Makes a dropout of elements.
     *
     * @param spec what the layer is like
     */
    public Dropout(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.dropout(input, spec.p, isTraining(), spec.isInplace);
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
     * What a dropout is like.
     *
     * @param p the probability of an element to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double p, boolean isInplace) implements LayerSpec<Dropout>, Inplace<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.probability("Dropout", p);
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
        public Dropout build() {
            return new Dropout(this);
        }
    }
}
