package dev.cresset.nn.normalization;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Local response normalization: each element is divided by a number that grows with the squares of its neighbors in
 * nearby channels, {@code out = input / (k + alpha / size * sum of their squares)^beta}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LocalResponseNorm.html">torch.nn.LocalResponseNorm</a>
 * @see <a
 *     href="https://papers.nips.cc/paper/4824-imagenet-classification-with-deep-convolutional-neural-networks">ImageNet
 *     Classification with Deep Convolutional Neural Networks</a>
 */
public final class LocalResponseNorm extends UnaryModule<LocalResponseNorm> {

    private final Spec spec;

    /**
     * Builds a local response normalization.
     *
     * @param spec the options
     */
    public LocalResponseNorm(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.localResponseNorm(input, spec.size, spec.alpha, spec.beta, spec.k);
    }

    /** {@return the specification that the layer was built from} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%d, alpha=%s, beta=%s, k=%s"
                .formatted(spec.size, PythonText.of(spec.alpha), PythonText.of(spec.beta), PythonText.of(spec.k));
    }

    /**
     * Specification of a {@link LocalResponseNorm}.
     *
     * @param size the number of neighboring channels
     * @param alpha the factor of the squares; 1e-4 by default
     * @param beta the exponent; 0.75 by default
     * @param k the number added; 1 by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long size, double alpha, double beta, double k) implements LayerSpec<LocalResponseNorm> {

        public Spec {
            Checks.positive("LocalResponseNorm", "channels", size);
        }

        /** The defaults but for the number of channels. */
        public Spec(long size) {
            this(size, 1e-4, 0.75, 1);
        }

        /** {@return this specification with another {@code alpha}} */
        public Spec alpha(double alpha) {
            return new Spec(size, alpha, beta, k);
        }

        /** {@return this specification with another {@code beta}} */
        public Spec beta(double beta) {
            return new Spec(size, alpha, beta, k);
        }

        /** {@return this specification with another {@code k}} */
        public Spec k(double k) {
            return new Spec(size, alpha, beta, k);
        }

        @Override
        public LocalResponseNorm build() {
            return new LocalResponseNorm(this);
        }
    }
}
