package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import java.util.List;

/**
 * Divides a volume into a given number of windows, whatever its size is, and takes the largest element of each.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.AdaptiveMaxPool3d.html">torch.nn.AdaptiveMaxPool3d</a>
 */
public final class AdaptiveMaxPool3d extends UnaryModule<AdaptiveMaxPool3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional adaptive maximum pooling.
     *
     * @param spec what the layer is like
     */
    public AdaptiveMaxPool3d(Spec spec) {
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
        ReturnTypes.AdaptiveMaxPool3d results = F.adaptiveMaxPool3dWithIndices(input, spec.outputSize.of(input, 3));
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
    public record Spec(AdaptiveSize outputSize) implements LayerSpec<AdaptiveMaxPool3d> {

        /** Checks that the options make sense. */
        public Spec {
            outputSize.check("AdaptiveMaxPool3d", 3);
        }

        @Override
        public AdaptiveMaxPool3d build() {
            return new AdaptiveMaxPool3d(this);
        }
    }
}
