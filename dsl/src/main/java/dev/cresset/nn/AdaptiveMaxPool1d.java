package dev.cresset.nn;

import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Divides a signal into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html">torch.nn.AdaptiveMaxPool1d</a>
 */
public final class AdaptiveMaxPool1d extends Module {

    private final Options options;

    /**
     * Makes a one-dimensional adaptive maximum pooling.
     *
     * @param options what the layer is like
     */
    public AdaptiveMaxPool1d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return forwardWithIndices(input).withoutIndices();
    }

    /**
     * Computes the output together with where in the input each of its elements was found, as PyTorch does with
     * {@code return_indices=True}.
     *
     * @param input of the shape that the layer takes
     * @return the output, and for each of its elements the index in its channel of the input
     */
    public WithIndices forwardWithIndices(Tensor input) {
        ReturnTypes.AdaptiveMaxPool1d results = Torch.adaptiveMaxPool1d(input, options.outputSize.of(input, 1));
        return new WithIndices(results.result0(), results.result1());
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + options.outputSize;
    }

    /**
     * What an adaptive maximum pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Options(AdaptiveSize outputSize) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            outputSize.check("AdaptiveMaxPool1d", 1);
        }

        @Override
        public AdaptiveMaxPool1d build() {
            return new AdaptiveMaxPool1d(this);
        }
    }
}
