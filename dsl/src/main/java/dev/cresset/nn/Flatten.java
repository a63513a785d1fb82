package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Makes one dimension of several neighbouring ones.
 *
 * <p>Shape: with the defaults {@code (N, C, H, W) -> (N, C * H * W)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html">torch.nn.Flatten</a>
 */
public final class Flatten extends UnaryModule<Flatten> {

    private final Spec spec;

    /**
     * Makes a flattening.
     *
     * @param spec the specification of the layer
     */
    public Flatten(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.flatten(spec.startDim, spec.endDim);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "start_dim=%d, end_dim=%d".formatted(spec.startDim, spec.endDim);
    }

    /**
     * Specification of a {@link Flatten}.
     *
     * @param startDim the first of them; 1 by default
     * @param endDim the last of them; -1, the last of all, by default
     */
    public record Spec(long startDim, long endDim) implements LayerSpec<Flatten> {

        /** All defaults. */
        public Spec() {
            this(1, -1);
        }

        /**
         * {@return these options with that first dimension}
         *
         * @param startDim the first of them; 1 by default
         */
        public Spec startDim(long startDim) {
            return new Spec(startDim, endDim);
        }

        /**
         * {@return these options with that last dimension}
         *
         * @param endDim the last of them; -1, the last of all, by default
         */
        public Spec endDim(long endDim) {
            return new Spec(startDim, endDim);
        }

        @Override
        public Flatten build() {
            return new Flatten(this);
        }
    }
}
