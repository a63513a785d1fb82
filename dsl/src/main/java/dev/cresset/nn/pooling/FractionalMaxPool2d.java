package dev.cresset.nn.pooling;

import dev.cresset.nn.LayerSpec;

/**
 * The largest element of each window of an image, where windows begin at random distances, such that the output gets a
 * given size.
 *
 * <p>Shape: {@code (N, C, H, W) -> (N, C, H_out, W_out)} or without the {@code N}.
 *
 * @see <a
 *     href="https://docs.pytorch.org/docs/stable/generated/torch.nn.FractionalMaxPool2d.html">torch.nn.FractionalMaxPool2d</a>
 * @see <a href="https://arxiv.org/abs/1412.6071">Fractional MaxPooling</a>
 */
public final class FractionalMaxPool2d extends FractionalMaxPool<FractionalMaxPool2d, FractionalMaxPool2d.Spec> {

    /**
     * Builds a two-dimensional fractional maximum pooling.
     *
     * @param spec the options
     */
    public FractionalMaxPool2d(Spec spec) {
        super(spec, 2);
    }

    /**
     * Specification of a {@link FractionalMaxPool2d}.
     *
     * @param options the options of a fractional maximum pooling
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(FractionalPoolOptions options)
            implements LayerSpec<FractionalMaxPool2d>, FractionalPoolSpec<Spec> {

        public Spec {
            options.check("FractionalMaxPool2d", 2);
        }

        @Override
        public Spec with(FractionalPoolOptions options) {
            return new Spec(options);
        }

        /** @throws IllegalArgumentException if there is neither an output size nor an output ratio */
        @Override
        public FractionalMaxPool2d build() {
            options.checkComplete("FractionalMaxPool2d");
            return new FractionalMaxPool2d(this);
        }
    }
}
