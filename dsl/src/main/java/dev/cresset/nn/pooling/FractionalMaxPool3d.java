package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

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
public final class FractionalMaxPool3d extends FractionalMaxPool<FractionalMaxPool3d, FractionalMaxPool3d.Spec> {

    /**
     * Builds a three-dimensional fractional maximum pooling.
     *
     * @param spec the options
     */
    public FractionalMaxPool3d(Spec spec) {
        super(spec, 3);
    }

    /**
     * Specification of a {@link FractionalMaxPool3d}.
     *
     * @param options the options of a fractional maximum pooling
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(FractionalPoolOptions options)
            implements LayerSpec<FractionalMaxPool3d>, FractionalPoolSpec<Spec> {

        public Spec {
            options.check("FractionalMaxPool3d", 3);
        }

        @Override
        public Spec with(FractionalPoolOptions options) {
            return new Spec(options);
        }

        /** @throws IllegalArgumentException if there is neither an output size nor an output ratio */
        @Override
        public FractionalMaxPool3d build() {
            options.checkComplete("FractionalMaxPool3d");
            return new FractionalMaxPool3d(this);
        }
    }
}
