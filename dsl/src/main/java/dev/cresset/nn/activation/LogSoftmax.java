package dev.cresset.nn.activation;

import dev.cresset.Tensor;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;

/**
 * The logarithm of {@link Softmax}, computed without a detour that loses digits.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">torch.nn.LogSoftmax</a>
 */
public final class LogSoftmax extends UnaryModule<LogSoftmax> {

    private final Spec spec;

    /**
     * Makes a logarithm of the softmax.
     *
     * @param spec what the layer is like
     */
    public LogSoftmax(Spec spec) {
        this.spec = spec;
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.logSoftmax(spec.dim);
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
     * What a logarithm of the softmax is like.
     *
     * @param dim the dimension along which the probabilities sum up to 1
     */
    public record Spec(long dim) implements LayerSpec<LogSoftmax> {

        @Override
        public LogSoftmax build() {
            return new LogSoftmax(this);
        }
    }
}
