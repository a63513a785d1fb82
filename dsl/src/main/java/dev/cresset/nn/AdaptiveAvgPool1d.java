package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * Averages a signal down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">torch.nn.AdaptiveAvgPool1d</a>
 */
public final class AdaptiveAvgPool1d extends Module {

    private final Options options;

    /**
     * Makes a one-dimensional adaptive average pooling.
     *
     * @param options what the layer is like
     */
    public AdaptiveAvgPool1d(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return Torch.adaptiveAvgPool1d(input, options.outputSize.of(input, 1));
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
     * What an adaptive average pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Options(AdaptiveSize outputSize) implements Layer {

        /** Checks that the options make sense. */
        public Options {
            outputSize.check("AdaptiveAvgPool1d", 1);
        }

        @Override
        public AdaptiveAvgPool1d build() {
            return new AdaptiveAvgPool1d(this);
        }
    }
}
