package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Makes probabilities of numbers, which are positive and sum up to 1 along a dimension: {@code out = exp(input) / sum
 * of exp(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">torch.nn.Softmax</a>
 */
public final class Softmax extends UnaryModule<Softmax> {

    private final Spec spec;

    /**
     * Makes a softmax.
     *
     * @param spec what the layer is like
     */
    public Softmax(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.softmax(spec.dim);
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
     * What a softmax is like.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public record Spec(long dim) implements LayerSpec<Softmax> {

        @Override
        public Softmax build() {
            return new Softmax(this);
        }
    }
}
