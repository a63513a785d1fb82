package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;

/**
 * The dropout: in training, elements are set to zero at random, each with probability {@code p}, and the others are
 * multiplied by {@code 1 / (1 - p)}; in evaluation, the output is the input.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Dropout.html">torch.nn.Dropout</a>
 * @see <a href="https://arxiv.org/abs/1207.0580">Improving neural networks by preventing co-adaptation of feature detectors</a>
 */
public final class Dropout extends DropoutNd<Dropout, Dropout.Spec> {

    /**
     * Builds a dropout.
     *
     * @param spec the options
     */
    public Dropout(Spec spec) {
        super(spec, F::dropout);
    }

    /**
     * Specification of a {@link Dropout}.
     *
     * @param p the probability that an element is set to zero, from 0 to 1; 0.5 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, boolean isInplace) implements LayerSpec<Dropout>, DropoutSpec<Spec> {

        /** Checks the probability. */
        public Spec {
            Checks.probability("Dropout", p);
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
        public Dropout build() {
            return new Dropout(this);
        }
    }
}
