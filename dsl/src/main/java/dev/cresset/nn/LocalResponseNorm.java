package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

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
public final class LocalResponseNorm extends Module {

    private final Options options;

    /**
     * Makes a local response normalisation.
     *
     * @param options what the layer is like
     */
    public LocalResponseNorm(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.localResponseNorm(input, options.size, options.alpha, options.beta, options.k);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "%d, alpha=%s, beta=%s, k=%s"
                .formatted(
                        options.size,
                        PythonText.of(options.alpha),
                        PythonText.of(options.beta),
                        PythonText.of(options.k));
    }

    /**
     * What a local response normalisation is like.
     *
     * @param size how many channels count as nearby
     * @param alpha the factor of the squares; 1e-4 by default
     * @param beta the exponent; 0.75 by default
     * @param k what is added; 1 by default
     */
    public record Options(long size, double alpha, double beta, double k) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("LocalResponseNorm", "channels", size);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param size how many channels count as nearby
         */
        public Options(long size) {
            this(size, 1e-4, 0.75, 1);
        }

        /**
         * {@return these options with that factor of the squares}
         *
         * @param alpha the factor of the squares; 1e-4 by default
         */
        public Options alpha(double alpha) {
            return new Options(size, alpha, beta, k);
        }

        /**
         * {@return these options with that exponent}
         *
         * @param beta the exponent; 0.75 by default
         */
        public Options beta(double beta) {
            return new Options(size, alpha, beta, k);
        }

        /**
         * {@return these options with that added}
         *
         * @param k what is added; 1 by default
         */
        public Options k(double k) {
            return new Options(size, alpha, beta, k);
        }

        @Override
        public LocalResponseNorm build() {
            return new LocalResponseNorm(this);
        }
    }
}
