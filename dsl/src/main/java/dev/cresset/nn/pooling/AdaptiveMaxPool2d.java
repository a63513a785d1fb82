package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * Divides an image into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool2d.html">torch.nn.AdaptiveMaxPool2d</a>
 */
public final class AdaptiveMaxPool2d extends UnaryModule<AdaptiveMaxPool2d> {

    private final Spec spec;

    /**
     * Makes a two-dimensional adaptive maximum pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveMaxPool2d(Spec spec) {
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
        ReturnTypes.AdaptiveMaxPool2d results = F.adaptiveMaxPool2dWithIndices(input, spec.outputSize.of(input, 2));
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
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveMaxPool2d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveMaxPool2d", 2);
        }

        @Override
        public AdaptiveMaxPool2d build() {
            return new AdaptiveMaxPool2d(this);
        }
    }
}
