package dev.cresset.nn.normalization;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Local response normalisation: each element is divided by what grows with the squares of its neighbours in nearby
 * channels, {@code out = input / (k + alpha / size * sum of their squares)^beta}.
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
     * Makes a local response normalisation.
     *
     * @param spec what the layer is like
     */
    public LocalResponseNorm(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.localResponseNorm(input, spec.size, spec.alpha, spec.beta, spec.k);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%d, alpha=%s, beta=%s, k=%s"
                .formatted(spec.size, PythonText.of(spec.alpha), PythonText.of(spec.beta), PythonText.of(spec.k));
    }

    /**
     * What a local response normalisation is like.
     *
     * @param size how many channels count as nearby
     * @param alpha the factor of the squares; 1e-4 by default
     * @param beta the exponent; 0.75 by default
     * @param k what is added; 1 by default
     */
    public record Spec(long size, double alpha, double beta, double k) implements LayerSpec<LocalResponseNorm> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("LocalResponseNorm", "channels", size);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param size how many channels count as nearby
         */
        public Spec(long size) {
            this(size, 1e-4, 0.75, 1);
        }

        /**
         * {@return these options with that factor of the squares}
         *
         * @param alpha the factor of the squares; 1e-4 by default
         */
        public Spec alpha(double alpha) {
            return new Spec(size, alpha, beta, k);
        }

        /**
         * {@return these options with that exponent}
         *
         * @param beta the exponent; 0.75 by default
         */
        public Spec beta(double beta) {
            return new Spec(size, alpha, beta, k);
        }

        /**
         * {@return these options with that added}
         *
         * @param k what is added; 1 by default
         */
        public Spec k(double k) {
            return new Spec(size, alpha, beta, k);
        }

        @Override
        public LocalResponseNorm build() {
            return new LocalResponseNorm(this);
        }
    }
}
