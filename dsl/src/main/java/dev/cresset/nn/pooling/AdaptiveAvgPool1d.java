package dev.cresset.nn.pooling;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Averages a signal down (or up) to a given size, whatever the input's size is.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool1d.html">torch.nn.AdaptiveAvgPool1d</a>
 */
public final class AdaptiveAvgPool1d extends UnaryModule<AdaptiveAvgPool1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional adaptive average pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveAvgPool1d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.adaptiveAvgPool1d(input, spec.outputSize.of(input, 1));
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "output_size=" + spec.outputSize;
    }

    /**
     * What an adaptive average pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveAvgPool1d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveAvgPool1d", 1);
        }

        @Override
        public AdaptiveAvgPool1d build() {
            return new AdaptiveAvgPool1d(this);
        }
    }
}
