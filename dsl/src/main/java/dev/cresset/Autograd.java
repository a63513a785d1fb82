package dev.cresset;

import dev.cresset.bindings.GradientHook;
import dev.cresset.bindings.GradientHooks;
import dev.cresset.bindings.NativeAutograd;
import dev.cresset.error.TorchException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Gradients as values, and hooks, as PyTorch's {@code torch.autograd}. {@link Tensor#backward()} adds gradients to leaves instead.
 *
 * {@snippet :
 * Tensor first = Autograd.grad(x.pow(3).sum(), List.of(x), true).get(0);  // 3 x^2, recorded
 * Tensor second = Autograd.grad(first.sum(), List.of(x)).get(0);          // 6 x
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/autograd.html">torch.autograd</a>
 */
public final class Autograd {

    private Autograd() {}

    /** A hook that can be taken back. */
    public interface HookHandle extends AutoCloseable {

        /** Removes the hook; removing it again does nothing. */
        @Override
        void close();
    }

    /**
     * Computes the gradients of a number with respect to some tensors, leaves or not. No tensor's {@link Tensor#grad()} changes.
     *
     * @param output a tensor of one element
     * @param inputs tensors that it was computed from
     * @return a gradient for each input, of its shape
     * @throws IllegalArgumentException if an input requires no gradient or has nothing to do with the output
     * @throws TorchException if the graph is gone, or the output has more than one element
     */
    public static List<Tensor> grad(Tensor output, List<Tensor> inputs) {
        return grad(output, inputs, false);
    }

    /**
     * Like {@link #grad(Tensor, List)}.
     *
     * @param output a tensor of one element
     * @param inputs tensors that it was computed from
     * @param createGraph whether the gradients are recorded, for higher derivatives; the graph stays then
     * @return a gradient for each input, of its shape
     * @throws IllegalArgumentException if an input requires no gradient or has nothing to do with the output
     * @throws TorchException if the graph is gone, or the output has more than one element
     */
    public static List<Tensor> grad(Tensor output, List<Tensor> inputs, boolean createGraph) {
        return grad(List.of(output), inputs, null, createGraph, createGraph, false);
    }

    /**
     * Computes the sum of the gradients of some tensors with respect to others. No tensor's {@link Tensor#grad()} changes.
     *
     * @param outputs tensors
     * @param inputs tensors that they were computed from, leaves or not
     * @param gradOutputs the gradients of the outputs, of their shapes, each null for an output of one element; null if all are
     * @param retainGraph whether the recorded graph stays for another pass
     * @param createGraph whether the gradients are recorded, for higher derivatives; the graph must stay then
     * @param allowUnused whether an input may have nothing to do with the outputs
     * @return a gradient for each input, of its shape; null for one that has nothing to do with the outputs
     * @throws IllegalArgumentException if there is not one gradient for each output, an input requires no gradient, or one has nothing
     *     to do with the outputs and must
     * @throws TorchException if the graph is gone, or an output without a gradient has more than one element
     */
    public static List<Tensor> grad(
            List<Tensor> outputs,
            List<Tensor> inputs,
            List<Tensor> gradOutputs,
            boolean retainGraph,
            boolean createGraph,
            boolean allowUnused) {
        List<Tensor> gradients = gradOutputs == null ? Collections.nCopies(outputs.size(), null) : gradOutputs;
        if (gradients.size() != outputs.size()) {
            throw new IllegalArgumentException(
                    "there are " + outputs.size() + " outputs, but " + gradients.size() + " gradients of them");
        }
        for (int i = 0; i < inputs.size(); i++) {
            if (!inputs.get(i).requiresGrad()) {
                throw new IllegalArgumentException("input " + i + " requires no gradient");
            }
        }
        List<Tensor> results = run(outputs, gradients, inputs, retainGraph || createGraph, createGraph);
        int unused = results.indexOf(null);
        if (unused >= 0 && !allowUnused) {
            results.stream().filter(Objects::nonNull).forEach(Tensor::close);
            throw new IllegalArgumentException(
                    "input " + unused + " has nothing to do with the outputs: allow unused inputs to get null for it");
        }
        return results;
    }

    private static List<Tensor> run(
            List<Tensor> outputs,
            List<Tensor> gradients,
            List<Tensor> inputs,
            boolean retainGraph,
            boolean createGraph) {
        try {
            return Tensor.list(NativeAutograd.grad(outputs, gradients, inputs, retainGraph, createGraph, true));
        } catch (TorchException failure) {
            throw GradientHooks.cause(failure);
        } finally {
            GradientHooks.releaseDropped();
        }
    }

    /**
     * Has each backward pass call a function with the gradient of a tensor, before it goes on to what the tensor was computed from. What
     * the function throws, the pass throws.
     *
     * @param tensor one that requires a gradient
     * @param hook returns another gradient of the same shape to go on with, or null to go on with the one it is given; tensors that it
     *     makes are freed after it, unless it keeps them
     * @return what removes the hook; without, it goes when the graph does
     * @throws TorchException if the tensor does not require a gradient
     */
    public static HookHandle registerHook(Tensor tensor, UnaryOperator<Tensor> hook) {
        long position = GradientHooks.add(tensor, checked(tensor.shape(), hook));
        return new HookHandle() {
            private boolean removed;

            @Override
            public void close() {
                if (!removed && !tensor.isClosed()) {
                    GradientHooks.remove(tensor, position);
                }
                removed = true;
            }
        };
    }

    /** The function as a hook that gives LibTorch a handle of its own. */
    private static GradientHook checked(long[] shape, UnaryOperator<Tensor> hook) {
        return address -> {
            try (Scope scope = Scope.open()) {
                Tensor gradient = new Tensor(address);
                Tensor result = hook.apply(gradient);
                if (result == null) {
                    return 0;
                }
                checkShape(shape, result);
                return NativeAutograd.share(result);
            }
        };
    }

    static void checkShape(long[] shape, Tensor gradient) {
        if (!Arrays.equals(shape, gradient.shape())) {
            throw new IllegalStateException("the gradient of a tensor of shape " + Arrays.toString(shape)
                    + " has that shape, not " + Arrays.toString(gradient.shape()));
        }
    }
}
