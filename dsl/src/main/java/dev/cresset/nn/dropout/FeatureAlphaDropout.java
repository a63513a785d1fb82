package dev.cresset.nn.dropout;

import dev.cresset.F;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.activation.SELU;

/**
 * The {@link AlphaDropout} of whole channels, which keeps mean and variance, for networks of {@link SELU}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">torch.nn.FeatureAlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class FeatureAlphaDropout extends DropoutNd<FeatureAlphaDropout, FeatureAlphaDropout.Spec> {

    /**
     * Builds an alpha dropout of channels.
     *
     * @param spec the options
     */
    public FeatureAlphaDropout(Spec spec) {
        super(spec, F::featureAlphaDropout);
    }

    /**
     * Specification of a {@link FeatureAlphaDropout}.
     *
     * @param p the probability that a channel is set to zero, from 0 to 1; 0.5 by default
     * @param isInplace whether the layer overwrites its input; false by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(double p, boolean isInplace) implements LayerSpec<FeatureAlphaDropout>, DropoutSpec<Spec> {

        /** Checks the probability. */
        public Spec {
            Checks.probability("FeatureAlphaDropout", p);
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
        public FeatureAlphaDropout build() {
            return new FeatureAlphaDropout(this);
        }
    }
}
