package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The gated linear unit: the first half of the input along a dimension, multiplied by the sigmoid of the second half.
 *
 * <p>Shape: {@code (*, 2 n, *) -> (*, n, *)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GLU.html">torch.nn.GLU</a>
 * @see <a href="https://arxiv.org/abs/1612.08083">Language Modeling with Gated Convolutional Networks</a>
 */
public final class GLU extends Activation<GLU, GLU.Spec> {

    /**
     * Builds a gated linear unit.
     *
     * @param spec the options
     */
    public GLU(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.glu(input, spec().dim());
    }

    @Override
    String options() {
        return "dim=" + spec().dim();
    }

    /**
     * Specification of a {@link GLU}.
     *
     * @param dim the dimension that is halved; the last by default
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long dim) implements LayerSpec<GLU> {

        /** All defaults. */
        public Spec() {
            this(-1);
        }

        /** {@return this specification with another {@code dim}} */
        public Spec dim(long dim) {
            return new Spec(dim);
        }

        @Override
        public GLU build() {
            return new GLU(this);
        }
    }
}
