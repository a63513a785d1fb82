package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The softmax: probabilities, which are positive and sum up to 1 along a dimension: {@code out = exp(input) / sum of
 * exp(input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">torch.nn.Softmax</a>
 */
public final class Softmax extends Activation<Softmax, Softmax.Spec> {

    /**
     * Builds a softmax.
     *
     * @param spec the options
     */
    public Softmax(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softmax(input, spec().dim());
    }

    @Override
    String options() {
        return "dim=" + spec().dim();
    }

    /**
     * Specification of a {@link Softmax}.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long dim) implements LayerSpec<Softmax> {

        @Override
        public Softmax build() {
            return new Softmax(this);
        }
    }
}
