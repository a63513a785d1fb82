package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;

/**
 * The logarithm of {@link Softmax}, computed in one step, which is more accurate.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">torch.nn.LogSoftmax</a>
 */
public final class LogSoftmax extends Activation<LogSoftmax, LogSoftmax.Spec> {

    /**
     * Builds a logarithm of the softmax.
     *
     * @param spec the options
     */
    public LogSoftmax(Spec spec) {
        super(spec);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return F.logSoftmax(input, spec().dim());
    }

    @Override
    String options() {
        return "dim=" + spec().dim();
    }

    /**
     * Specification of a {@link LogSoftmax}.
     *
     * @param dim the dimension along which the probabilities sum up to 1
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(long dim) implements LayerSpec<LogSoftmax> {

        @Override
        public LogSoftmax build() {
            return new LogSoftmax(this);
        }
    }
}
