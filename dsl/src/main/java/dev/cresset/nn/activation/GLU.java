package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The gated linear unit: one half of the input along a dimension, multiplied by the sigmoid of the other half.
 *
 * <p>Shape: {@code (*, 2 n, *) -> (*, n, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GLU.html">torch.nn.GLU</a>
 * @see <a href="https://arxiv.org/abs/1612.08083">Language Modeling with Gated Convolutional Networks</a>
 */
public final class GLU extends UnaryModule<GLU> {

    private final Spec spec;

    /**
     * Makes a gated linear unit.
     *
     * @param spec what the layer is like
     */
    public GLU(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.glu(input, spec.dim);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "dim=" + spec.dim;
    }

    /**
     * What a gated linear unit is like.
     *
     * @param dim the dimension that is halved; the last by default
     */
    public record Spec(long dim) implements LayerSpec<GLU> {

        /** All defaults. */
        public Spec() {
            this(-1);
        }

        /** {@return these options with that dimension halved} */
        public Spec dim(long dim) {
            return new Spec(dim);
        }

        @Override
        public GLU build() {
            return new GLU(this);
        }
    }
}
