package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Makes one dimension of several neighbouring ones.
 *
 * <p>Shape: with the defaults {@code (N, C, H, W) -> (N, C * H * W)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html">torch.nn.Flatten</a>
 */
public final class Flatten extends Module {

    private final Options options;

    /**
     * Makes a flattening.
     *
     * @param options what the layer is like
     */
    public Flatten(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.flatten(options.startDim, options.endDim);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "start_dim=%d, end_dim=%d".formatted(options.startDim, options.endDim);
    }

    /**
     * What a flattening is like.
     *
     * @param startDim the first of them; 1 by default
     * @param endDim the last of them; -1, the last of all, by default
     */
    public record Options(long startDim, long endDim) implements Layer {

        /** All defaults. */
        public Options() {
            this(1, -1);
        }

        /**
         * {@return these options with that first dimension}
         *
         * @param startDim the first of them; 1 by default
         */
        public Options startDim(long startDim) {
            return new Options(startDim, endDim);
        }

        /**
         * {@return these options with that last dimension}
         *
         * @param endDim the last of them; -1, the last of all, by default
         */
        public Options endDim(long endDim) {
            return new Options(startDim, endDim);
        }

        @Override
        public Flatten build() {
            return new Flatten(this);
        }
    }
}
