package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;

/**
 * Divides an image into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html">torch.nn.AdaptiveMaxPool2d</a>
 */
public final class AdaptiveMaxPool2d extends Module {

    private final Options options;

    /**
     * Makes a two-dimensional adaptive maximum pooling.
     *
     * @param options what the layer is like
     */
    public AdaptiveMaxPool2d(Options options) {
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
        ReturnTypes.AdaptiveMaxPool2d results = F.adaptiveMaxPool2d(input, options.outputSize.of(input, 2));
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
            outputSize.check("AdaptiveMaxPool2d", 2);
        }

        @Override
        public AdaptiveMaxPool2d build() {
            return new AdaptiveMaxPool2d(this);
        }
    }
}
