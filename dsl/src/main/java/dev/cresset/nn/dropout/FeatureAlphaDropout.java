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
 * The dropout of whole channels that keeps mean and variance, for networks of {@link SELU}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FeatureAlphaDropout.html">torch.nn.FeatureAlphaDropout</a>
 * @see <a href="https://arxiv.org/abs/1706.02515">Self-Normalizing Neural Networks</a>
 */
public final class FeatureAlphaDropout extends UnaryModule<FeatureAlphaDropout> {

    private final Spec spec;

    /**
     * Makes an alpha dropout of channels.
     *
     * @param spec what the layer is like
     */
    public FeatureAlphaDropout(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.featureAlphaDropout(input, spec.p, isTraining(), spec.isInplace);
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
     * What an alpha dropout of channels is like.
     *
     * @param p the probability of a channel to become zero
     * @param isInplace whether it overwrites its input; false by default
     */
    public record Spec(double p, boolean isInplace) implements LayerSpec<FeatureAlphaDropout>, Inplace<Spec> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.probability("FeatureAlphaDropout", p);
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
        public FeatureAlphaDropout build() {
            return new FeatureAlphaDropout(this);
        }
    }
}
