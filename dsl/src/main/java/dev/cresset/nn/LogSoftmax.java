package dev.cresset.nn;

import dev.cresset.Tensor;

/**
 * The logarithm of {@link Softmax}, computed without a detour that loses digits.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">torch.nn.LogSoftmax</a>
 */
public final class LogSoftmax extends Module {

    private final Options options;

    /**
     * Makes a logarithm of the softmax.
     *
     * @param options what the layer is like
     */
    public LogSoftmax(Options options) {
        this.options = options;
    }

    @Override
    public Tensor forward(Tensor input) {
        return input.logSoftmax(options.dim);
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
     * What a logarithm of the softmax is like.
     *
     * @param dim the dimension along which the probabilities sum up to 1
     */
    public record Options(long dim) implements Layer {

        @Override
        public LogSoftmax build() {
            return new LogSoftmax(this);
        }
    }
}
