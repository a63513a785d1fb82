package dev.cresset.nn.pooling;

import dev.cresset.F;
import dev.cresset.ReturnTypes;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.internal.Extents;
import java.util.List;

/**
 * The largest element of each window of a volume, where windows begin at random distances, such that the output gets a
 * given size.
 *
 * <p>Shape: {@code (N, C, D, H, W) -> (N, C, D_out, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool3d.html">torch.nn.FractionalMaxPool3d</a>
 * @see <a href="https://arxiv.org/abs/1412.6071">Fractional MaxPooling</a>
 */
public final class FractionalMaxPool3d extends UnaryModule<FractionalMaxPool3d> {

    private final Spec spec;

    /**
     * Makes a three-dimensional maximum pooling at random distances.
     *
     * @param spec what the layer is like
     */
    public FractionalMaxPool3d(Spec spec) {
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
        long batch = input.dim() == 4 ? 1 : input.size(0);
        long[] draws = {batch, input.size(-4), 3};
        try (Tensor samples = Torch.rand(draws, input.dtype(), input.device())) {
            ReturnTypes.FractionalMaxPool3d results = F.fractionalMaxPool3dWithIndices(
                    input, Extents.expand(spec.kernelSize, 3), outputSize(input), samples);
            return new WithIndices(results.output(), results.indices());
        }
    }

    private long[] outputSize(Tensor input) {
        if (spec.outputSize != null) {
            return Extents.expand(spec.outputSize, 3);
        }
        long[] size = new long[3];
        for (int i = 0; i < 3; i++) {
            double ratio = spec.outputRatio.get(spec.outputRatio.size() == 1 ? 0 : i);
            size[i] = (long) (input.size(i - 3) * ratio);
        }
        return size;
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    /**
     * What a fractional maximum pooling is like.
     *
     * @param kernelSize the extent of a window
     * @param outputSize the output's extent; null where a ratio says it
     * @param outputRatio the output's extent as a share of the input's, greater than 0 and less than 1; null where the
     *     size says it
     */
    public record Spec(Shape kernelSize, Shape outputSize, List<Double> outputRatio)
            implements LayerSpec<FractionalMaxPool3d> {

        /** Checks that the options make sense. */
        public Spec {
            Extents.check(kernelSize, "FractionalMaxPool3d", "a kernel size", 3, 1);
            Checks.that(
                    outputSize == null || outputRatio == null,
                    "FractionalMaxPool3d takes an output size or an output ratio, not both");
            if (outputSize != null) {
                Extents.check(outputSize, "FractionalMaxPool3d", "an output size", 3, 1);
            }
            if (outputRatio != null) {
                outputRatio = List.copyOf(outputRatio);
                Checks.that(
                        outputRatio.stream().allMatch(ratio -> ratio > 0 && ratio < 1),
                        "FractionalMaxPool3d needs an output ratio between 0 and 1, got %s",
                        outputRatio);
            }
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param kernelSize the extent of a window
         */
        public Spec(Shape kernelSize) {
            this(kernelSize, null, null);
        }

        /**
         * {@return these options with an output of that size}
         *
         * @param outputSize the output's extent; null where a ratio says it
         */
        public Spec outputSize(long... outputSize) {
            return new Spec(kernelSize, Shape.of(outputSize), outputRatio);
        }

        /**
         * {@return these options with an output of that share of the input, one number or one for each dimension}
         *
         * @param outputRatio the output's extent as a share of the input's, greater than 0 and less than 1; null where the size says it
         */
        public Spec outputRatio(Double... outputRatio) {
            return new Spec(kernelSize, outputSize, List.of(outputRatio));
        }

        /**
         * @throws IllegalArgumentException if there is neither an output size nor an output ratio
         */
        @Override
        public FractionalMaxPool3d build() {
            Checks.that(
                    outputSize != null || outputRatio != null,
                    "FractionalMaxPool3d needs an output size or an output ratio");
            return new FractionalMaxPool3d(this);
        }
    }
}
