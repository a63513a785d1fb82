package dev.cresset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Trades time for memory: what a part of a network computes in between is not kept for the backward pass but computed again in it. As
 * PyTorch's {@code torch.utils.checkpoint.checkpoint} in its reentrant form.
 *
 * {@snippet :
 * Tensor hidden = Checkpoint.run(block::forward, input);
 * }
 *
 * <p>The function runs twice, and must compute the same both times: random numbers, as of a dropout, would be drawn anew. Gradients of
 * parameters that it uses are added to them, so that {@link Tensor#backward()} is to be called, not {@link Autograd#grad}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/checkpoint.html">torch.utils.checkpoint</a>
 */
public final class Checkpoint extends AutogradFunction {

    private final Function<List<Tensor>, Tensor> function;

    private Checkpoint(Function<List<Tensor>, Tensor> function) {
        this.function = function;
    }

    /**
     * Runs a part of a network on one input.
     *
     * @param function the part, such as {@code block::forward}
     * @param input its input, which must require a gradient for anything to be recorded
     * @return its result
     */
    public static Tensor run(Function<Tensor, Tensor> function, Tensor input) {
        return run(inputs -> function.apply(inputs.get(0)), List.of(input));
    }

    /**
     * Runs a part of a network on several inputs.
     *
     * @param function the part
     * @param inputs its inputs, one of which must require a gradient for anything to be recorded
     * @return its result
     */
    public static Tensor run(Function<List<Tensor>, Tensor> function, List<Tensor> inputs) {
        return new Checkpoint(function).apply(inputs.toArray(new Tensor[0]));
    }

    @Override
    protected List<Tensor> forward(Context context, List<Tensor> inputs) {
        context.saveForBackward(inputs.toArray(new Tensor[0]));
        return List.of(function.apply(inputs));
    }

    @Override
    protected List<Tensor> backward(Context context, List<Tensor> gradients) {
        List<Tensor> inputs = new ArrayList<>();
        for (int i = 0; i < context.savedTensors().size(); i++) {
            inputs.add(context.savedTensors().get(i).detach().requiresGrad_(context.needsInputGrad(i)));
        }
        try (var _ = Torch.enableGrad()) {
            function.apply(inputs).backward(gradients.get(0));
        }
        List<Tensor> results = new ArrayList<>();
        inputs.forEach(input -> results.add(input.grad()));
        return results;
    }
}
