package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.SELU;

/**
 * The dropout that keeps mean and variance, for networks of {@link SELU}: in training, elements are set to the limit of
 * that function for negative inputs, each with probability {@code p}, and all are scaled and shifted; in evaluation,
 * the output is the input.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AlphaDropout.html">torch.nn.AlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class AlphaDropout extends DropoutNd<AlphaDropout, AlphaDropout.Spec> {

    /**
     * Builds an alpha dropout.
     *
     * @param spec the options
     */
    public AlphaDropout(Spec spec) {
        super(spec, F::alphaDropout);
    }

    /**
     * Specification of an {@link AlphaDropout}.
     *
     * @param p the probability that an element is set to zero, from 0 to 1; 0.5 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, boolean isInplace) implements LayerSpec<AlphaDropout>, DropoutSpec<Spec> {

        /** Checks the probability. */
        public Spec {
            Checks.probability("AlphaDropout", p);
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
        public AlphaDropout build() {
            return new AlphaDropout(this);
        }
    }
}
