package dev.cresset.nn.recurrent;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.Module;
import dev.cresset.nn.init.Init;

/**
 * Base class of the recurrent cells: their parameters, and the forms of inputs and states.
 *
 * @param <M> the cell
 * @param <S> its specification
 */
abstract class RecurrentCell<M extends RecurrentCell<M, S>, S extends RecurrentCellSpec<S>> extends Module<M> {

    private final S spec;
    private final Tensor weightIh;
    private final Tensor weightHh;
    private final Tensor biasIh;
    private final Tensor biasHh;

    RecurrentCell(S spec, int gates) {
        this.spec = spec;
        RecurrentCellOptions options = spec.options();
        long rows = gates * options.hiddenSize();
        weightIh = registerParameter("weight_ih", spec.parameters().empty(rows, options.inputSize()));
        weightHh = registerParameter("weight_hh", spec.parameters().empty(rows, options.hiddenSize()));
        biasIh = registerParameter("bias_ih", options.bias() ? spec.parameters().empty(rows) : null);
        biasHh = registerParameter("bias_hh", options.bias() ? spec.parameters().empty(rows) : null);
        initialize();
    }

    /** Draws new initial values for all parameters. */
    public void resetParameters() {
        initialize();
    }

    private void initialize() {
        double bound = 1 / Math.sqrt(spec.options().hiddenSize());
        parameters().forEach(Init.uniform(-bound, bound)::initialize);
    }

    /** Whether the input is a batch; refuses an input that does not fit. */
    final boolean checkInput(Tensor input) {
        long inputSize = spec.options().inputSize();
        Checks.that(
                (input.dim() == 1 || input.dim() == 2) && input.size(-1) == inputSize,
                "%s takes (N, H) or (H) of %d features, got the shape %s",
                name(),
                inputSize,
                input.shape());
        return input.dim() == 2;
    }

    /** The state for a batch of inputs; zeros for null. */
    final Tensor state(Tensor given, Tensor rows, boolean batched) {
        long hiddenSize = spec.options().hiddenSize();
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

    /** {@return the specification that the cell was built from} */
    public final S spec() {
        return spec;
    }

    /** {@return the weights of the input, of shape {@code (gates * hiddenSize, inputSize)}} */
    public final Tensor weightIh() {
        return parametrized("weight_ih", weightIh);
    }

    /** {@return the weights of the state, of shape {@code (gates * hiddenSize, hiddenSize)}} */
    public final Tensor weightHh() {
        return parametrized("weight_hh", weightHh);
    }

    /** {@return the bias of the input's part, of shape {@code (gates * hiddenSize)}; null without biases} */
    public final Tensor biasIh() {
        return parametrized("bias_ih", biasIh);
    }

    /** {@return the bias of the state's part, of shape {@code (gates * hiddenSize)}; null without biases} */
    public final Tensor biasHh() {
        return parametrized("bias_hh", biasHh);
    }

    @Override
    protected String extraRepr() {
        RecurrentCellOptions options = spec.options();
        return options.inputSize() + ", " + options.hiddenSize() + (options.bias() ? "" : ", bias=False");
    }
}
