package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * Makes probabilities of numbers, the largest of the smallest number: {@code out = exp(-input) / sum of exp(-input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html">torch.nn.Softmin</a>
 */
public final class Softmin extends UnaryModule<Softmin> {

    private final Spec spec;

    /**
     * Makes a softmin.
     *
     * @param spec what the layer is like
     */
    public Softmin(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        try (Tensor negative = input.neg()) {
            return negative.softmax(spec.dim);
        }
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
     * What a softmin is like.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public record Spec(long dim) implements LayerSpec<Softmin> {

        @Override
        public Softmin build() {
            return new Softmin(this);
        }
    }
}
