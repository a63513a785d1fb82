package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The dropout of whole channels of a signal: in training, channels are set to zero at random, each with probability
 * {@code p}, and the others are multiplied by {@code 1 / (1 - p)}; in evaluation, the output is the input. Neighboring
 * elements of a channel are strongly correlated, so that {@link Dropout} would remove little information.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L)} or {@code (C, L) -> (C, L)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout1d.html">torch.nn.Dropout1d</a>
 * @see <a href="https://arxiv.org/abs/1411.4280">Efficient Object Localization Using Convolutional Networks</a>
 */
public final class Dropout1d extends DropoutNd<Dropout1d, Dropout1d.Spec> {

    /**
     * Builds a dropout of channels of a signal.
     *
     * @param spec the options
     */
    public Dropout1d(Spec spec) {
        super(spec, F::dropout1d);
    }

    /**
     * Specification of a {@link Dropout1d}.
     *
     * @param p the probability that a channel is set to zero, from 0 to 1; 0.5 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, boolean isInplace) implements LayerSpec<Dropout1d>, DropoutSpec<Spec> {

        /** Checks the probability. */
        public Spec {
            Checks.probability("Dropout1d", p);
        }

        /** All defaults. */
        public Spec() {
            this(0.5, false);
        }

        /** {@return this specification with another {@code p}} */
        public Spec p(double p) {
            return new Spec(p, isInplace);
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
