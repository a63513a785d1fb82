package dev.cresset.nn.activation;

import dev.cresset.F;
import dev.cresset.Tensor;
import dev.cresset.nn.UnaryModule;

/**
 * The logarithm of the logistic function, element by element: {@code out = log(1 / (1 + exp(-input)))}.
 *
 * <p>Shape: {@code (*) -> (*)}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSigmoid.html">torch.nn.LogSigmoid</a>
 */
public final class LogSigmoid extends UnaryModule<LogSigmoid> {

    /** A logarithm of the logistic function; it has no options. */
    public LogSigmoid() {}

    @Override
    protected Tensor forward(Tensor input) {
        return F.logsigmoid(input);
    }
}
