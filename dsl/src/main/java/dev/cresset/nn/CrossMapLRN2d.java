package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.Arrays;

/**
 * {@link LocalResponseNorm} of images under the name that it has in old networks.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H, W)}.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/torch/nn/modules/normalization.py">torch.nn.CrossMapLRN2d</a>
 */
public final class CrossMapLRN2d extends Module {

    private final Options options;

    /** @param options what the layer is like */
    public CrossMapLRN2d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        Checks.that(
                input.dim() == 4, "CrossMapLRN2d takes (N, C, H, W), got the shape %s", Arrays.toString(input.shape()));
        return LocalResponseNorm.normalized(
                input, new LocalResponseNorm.Options(options.size, options.alpha, options.beta, options.k));
    }

    /** @return the options that the layer was made with */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        // PyTorch's default is an integer, and it prints what it is given.
        String k = options.k == 1 ? "1" : PythonText.of(options.k);
        return "%d, alpha=%s, beta=%s, k=%s"
                .formatted(options.size, PythonText.of(options.alpha), PythonText.of(options.beta), k);
    }

    /**
     * What a normalisation across channels is like.
     *
     * @param size how many channels count as nearby
     * @param alpha the factor of the squares; 1e-4 by default
     * @param beta the exponent; 0.75 by default
     * @param k what is added; 1 by default
     */
    public record Options(long size, double alpha, double beta, double k) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            Checks.positive("CrossMapLRN2d", "channels", size);
        }

        /** @param size how many channels count as nearby */
        public Options(long size) {
            this(size, 1e-4, 0.75, 1);
        }

        /** @return these options with that factor of the squares */
        public Options alpha(double alpha) {
            return new Options(size, alpha, beta, k);
        }

        /** @return these options with that exponent */
        public Options beta(double beta) {
            return new Options(size, alpha, beta, k);
        }

        /** @return these options with that added */
        public Options k(double k) {
            return new Options(size, alpha, beta, k);
        }

        @Override
        public CrossMapLRN2d build() {
            return new CrossMapLRN2d(this);
        }
    }
}
