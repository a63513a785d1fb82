package dev.cresset.nn;

import dev.cresset.F;
import dev.cresset.Tensor;

/**
 * The gated linear unit: one half of the input along a dimension, multiplied by the sigmoid of the other half.
 *
 * <p>Shape: {@code (*, 2 n, *) -> (*, n, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GLU.html">torch.nn.GLU</a>
 * @see <a href="https://arxiv.org/abs/1612.08083">Language Modeling with Gated Convolutional Networks</a>
 */
public final class GLU extends Module {

    private final Options options;

    /**
     * Makes a gated linear unit.
     *
     * @param options what the layer is like
     */
    public GLU(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return F.glu(input, options.dim);
    }

    /** {@return the options that the layer was made with} */
    public Options options() {
        return options;
    }

    @Override
    protected String extraRepr() {
        return "dim=" + options.dim;
    }

    /**
     * What a gated linear unit is like.
     *
     * @param dim the dimension that is halved; the last by default
     */
    public record Options(long dim) implements Layer {

        /** All defaults. */
        public Options() {
            this(-1);
        }

        /** {@return these options with that dimension halved} */
        public Options dim(long dim) {
            return new Options(dim);
        }

        @Override
        public GLU build() {
            return new GLU(this);
        }
    }
}
