package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.Inplace;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Sets whole channels of a signal to zero at random in training, each with probability {@code p}, and multiplies the
 * others by {@code 1 / (1 - p)}; in evaluation it does nothing. Neighbouring elements of a channel tell much the same,
 * so that {@link Dropout} would take little away.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)} or {@code (C, L) -> (C, L)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html">torch.nn.Dropout1d</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional Networks</a>
 */
public final class Dropout1d extends UnaryModule<Dropout1d> {

    private final Spec spec;

    /**
     * Makes a dropout of channels of a signal.
     *
     * @param spec what the layer is like
     */
    public Dropout1d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.dropout1d(input, spec.p, isTraining(), spec.isInplace);
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
     * What a dropout of channels of a signal is like.
     *
     * @param p the probability of a channel to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double p, boolean isInplace) implements LayerSpec<Dropout1d>, Inplace<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.probability("Dropout1d", p);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param p the probability of a channel to become zero
         */
        public Spec(double p) {
            this(p, false);
        }

        @Override
        public Spec inplace(boolean inplace) {
            return new Spec(p, inplace);
        }

        @Override
        public Dropout1d build() {
            return new Dropout1d(this);
        }
    }
}
