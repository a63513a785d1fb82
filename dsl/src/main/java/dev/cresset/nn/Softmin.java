package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * Makes probabilities of numbers, the largest of the smallest number: {@code out = exp(-input) / sum of exp(-input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html">torch.nn.Softmin</a>
 */
public final class Softmin extends Module {

    private final Options options;

    /**
     * Makes a softmin.
     *
     * @param options what the layer is like
     */
    public Softmin(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        try (Tensor negative = input.neg()) {
            return negative.softmax(options.dim);
        }
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
     * What a softmin is like.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public record Options(long dim) implements Layer {

        @Override
        public Softmin build() {
            return new Softmin(this);
        }
    }
}
