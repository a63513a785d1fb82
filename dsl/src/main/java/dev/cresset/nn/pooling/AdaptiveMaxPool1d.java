package dev.cresset.nn.pooling;

import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * Divides a signal into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, L) -> (N, C, L_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool1d.html">torch.nn.AdaptiveMaxPool1d</a>
 */
public final class AdaptiveMaxPool1d extends UnaryModule<AdaptiveMaxPool1d> {

    private final Spec spec;

    /**
     * Makes a one-dimensional adaptive maximum pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveMaxPool1d(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return pool(input).withoutIndices();
    }

    /**
     * Computes the output together with where in the input each of its elements was found, as PyTorch does with
     * {@code return_indices=True}.
     *
     * @param input of the shape that the layer takes
     * @return the output, and for each of its elements the index in its channel of the input
     */
    public WithIndices callWithIndices(Tensor input) {
        return callWithHooks(List.of(input), inputs -> pool(inputs.get(0)), WithIndices.TENSORS);
    }

    private WithIndices pool(Tensor input) {
        ReturnTypes.AdaptiveMaxPool1d results = Torch.adaptiveMaxPool1d(input, spec.outputSize.of(input, 1));
        return new WithIndices(results.output(), results.indices());
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
     * What an adaptive maximum pooling is like.
     *
     * @param outputSize the output's extent
     */
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveMaxPool1d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveMaxPool1d", 1);
        }

        @Override
        public AdaptiveMaxPool1d build() {
            return new AdaptiveMaxPool1d(this);
        }
    }
}
