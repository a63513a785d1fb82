package dev.cresset;

import java.util.List;

/**
 * A function with a gradient of one's own: what {@code forward} computes is not recorded, and {@code backward} gives the gradient in its
 * place. As PyTorch's {@code torch.autograd.Function}.
 *
 * {@snippet :
 * final class Exponential extends AutogradFunction {
 *     protected List<Tensor> forward(Context context, List<Tensor> inputs) {
 *         Tensor result = inputs.get(0).exp();
 *         context.saveForBackward(result);
 *         return List.of(result);
 *     }
 *
 *     protected List<Tensor> backward(Context context, List<Tensor> gradients) {
 *         return List.of(gradients.get(0).mul(context.savedTensors().get(0)));
 *     }
 * }
 * Tensor y = new Exponential().apply(x);
 * }
 *
 * <p>What is no tensor is an argument of the constructor. An object may be applied any number of times. Its gradient is recorded in a backward pass with {@code createGraph}, so that higher
 * derivatives go through the operators of {@code backward}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/notes/extending.html">Extending PyTorch</a>
 */
public abstract class AutogradFunction {

    /** A function without settings. */
    protected AutogradFunction() {}

    /** What {@code forward} leaves for {@code backward}. */
    public interface Context {

        /**
         * Keeps tensors until the graph is gone. An input stays connected to what it was computed from; a result does not.
         *
         * @param tensors inputs, results, or any others
         */
        void saveForBackward(Tensor... tensors);

        /** {@return the tensors that were saved, not to be closed} */
        List<Tensor> savedTensors();

        /**
         * {@return whether the gradient of an input is of use to anybody}
         *
         * @param index the number of an input
         */
        boolean needsInputGrad(int index);

        /**
         * Says that results have no gradients, such as indices; {@code backward} gets zeros for them.
         *
         * @param results some of what {@code forward} returns, of any dtype
         */
        void markNonDifferentiable(Tensor... results);
    }

    /**
     * Computes the results. Nothing is recorded.
     *
     * @param context takes what {@code backward} will need
     * @param inputs what the function is applied to
     * @return the results, of one floating-point or complex dtype but for those without gradients; an input among them, changed in place or
     *     not, is a new tensor to the caller
     */
    protected abstract List<Tensor> forward(Context context, List<Tensor> inputs);

    /**
     * Computes the gradients of the inputs. What it makes and does not return is freed after it.
     *
     * @param context has what {@code forward} has saved
     * @param gradients the gradient of each result, zeros for one that nobody has used
     * @return a gradient for each input, of its shape; null where there is none
     */
    protected abstract List<Tensor> backward(Context context, List<Tensor> gradients);

    /**
     * Applies a function that has one result.
     *
     * @param inputs what to apply it to
     * @return the result
     * @throws IllegalStateException if it has not exactly one
     */
    public final Tensor apply(Tensor... inputs) {
        List<Tensor> results = applyAll(List.of(inputs));
        if (results.size() != 1) {
            throw new IllegalStateException(
                    getClass().getSimpleName() + " has " + results.size() + " results: use applyAll");
        }
        return results.get(0);
    }

    /**
     * Applies the function.
     *
     * @param inputs what to apply it to
     * @return the results, which lead to the inputs in the graph if one of them requires a gradient and gradients are recorded
     * @throws IllegalStateException if the results are of several dtypes, or of one that has no gradients
     */
    public final List<Tensor> applyAll(List<Tensor> inputs) {
        return FunctionCall.of(this, inputs);
    }
}
