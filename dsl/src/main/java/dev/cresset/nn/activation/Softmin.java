package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The softmin: probabilities, the largest for the smallest input: {@code out = exp(-input) / sum of exp(-input)}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html">torch.nn.Softmin</a>
 */
public final class Softmin extends Activation<Softmin, Softmin.Spec> {

    /**
     * Builds a softmin.
     *
     * @param spec the options
     */
    public Softmin(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.softmin(input, spec().dim());
    }

    @Override
    String options() {
        return "dim=" + spec().dim();
    }

    /**
     * Specification of a {@link Softmin}.
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long dim) implements LayerSpec<Softmin> {

        @Override
        public Softmin build() {
            return new Softmin(this);
        }
    }
}
