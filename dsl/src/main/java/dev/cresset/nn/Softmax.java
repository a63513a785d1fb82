package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Makes probabilities of numbers, which are positive and sum up to 1 along a dimension: {@code out = exp(input) / sum
 * of exp(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">torch.nn.Softmax</a>
 */
public final class Softmax extends Module {

    private final Options options;

    /**
     * Makes a softmax.
     *
     * @param options what the layer is like
     */
    public Softmax(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.softmax(options.dim);
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
     * What a softmax is like.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public record Options(long dim) implements Layer {

        @Override
        public Softmax build() {
            return new Softmax(this);
        }
    }
}
