package dev.cresset.nn.recurrent;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;

/** What recurrent cells have in common: their parameters, and the forms that inputs and states can have. */
public abstract class RecurrentCell<M extends RecurrentCell<M>> extends Module<M> {

    private final long hiddenSize;
    private final Tensor weightIh;
    private final Tensor weightHh;
    private final Tensor biasIh;
    private final Tensor biasHh;

    RecurrentCell(long inputSize, long rows, long hiddenSize, boolean bias, DType dtype, Device device) {
        this.hiddenSize = hiddenSize;
        weightIh = registerParameter("weight_ih", Torch.empty(new long[] {rows, inputSize}, dtype, device));
        weightHh = registerParameter("weight_hh", Torch.empty(new long[] {rows, hiddenSize}, dtype, device));
        biasIh = registerParameter("bias_ih", bias ? Torch.empty(new long[] {rows}, dtype, device) : null);
        biasHh = registerParameter("bias_hh", bias ? Torch.empty(new long[] {rows}, dtype, device) : null);
        initialize();
    }

    /** Draws new initial values for all parameters. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        double bound = 1 / Math.sqrt(hiddenSize);
        parameters().forEach(Init.uniform(-bound, bound)::initialize);
    }

    /** Whether the input is a batch; one that does not fit is refused. */
    final boolean checkInput(Tensor input, long inputSize) {
        Checks.that(
                (input.dim() == 1 || input.dim() == 2) && input.size(-1) == inputSize,
                "%s takes (N, H) or (H) of %d features, got the shape %s",
                name(),
                inputSize,
                input.shape());
        return input.dim() == 2;
    }

    /** A state for a batch of inputs; zeros for null. */
    final Tensor state(Tensor given, Tensor rows, boolean batched) {
        Shape shape = Shape.of(rows.size(0), hiddenSize);
        if (given == null) {
            return Torch.zeros(shape, rows.dtype(), rows.device());
        }
        Shape expected = batched ? shape : Shape.of(hiddenSize);
        Checks.that(
                given.shape().equals(expected),
                "%s needs a state of shape %s, got %s",
                name(),
                expected,
                given.shape());
        return batched ? given : given.unsqueeze(0);
    }

    static String text(long inputSize, long hiddenSize, boolean bias) {
        return inputSize + ", " + hiddenSize + (bias ? "" : ", bias=False");
    }

    /** {@return the weights of the input, of shape {@code (gates * hiddenSize, inputSize)}} */
    public final Tensor weightIh() {
        return parametrized("weight_ih", weightIh);
    }

    /** {@return the weights of the state, of shape {@code (gates * hiddenSize, hiddenSize)}} */
    public final Tensor weightHh() {
        return parametrized("weight_hh", weightHh);
    }

    /** {@return what is added to the input's part, of shape {@code (gates * hiddenSize)}; null without biases} */
    public final Tensor biasIh() {
        return parametrized("bias_ih", biasIh);
    }

    /** {@return what is added to the state's part, of shape {@code (gates * hiddenSize)}; null without biases} */
    public final Tensor biasHh() {
        return parametrized("bias_hh", biasHh);
    }
}
