package dev.cresset;

import dev.cresset.bindings.GradientHooks;
import dev.cresset.bindings.NativeAutograd;
import dev.cresset.bindings.ThreadMode;
import dev.cresset.error.TorchException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Gradients as values, as PyTorch's {@code torch.autograd}. {@link Tensor#backward()} adds gradients to leaves instead.
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

    /**
     * Opens anomaly detection: the calling thread's operators note where they are called, and a backward pass that fails names the call
     * whose function it failed in. The {@link dev.cresset.error.ForwardCall} that is the exception's cause has the Java stack of that call.
     * A backward pass also fails at the first gradient with a NaN. For debugging only: every call that is recorded takes many times as
     * long.
     *
     * {@snippet :
     * try (var _ = Autograd.detectAnomaly()) {
     *     criterion.call(model.call(input), target).backward();
     * }
     * }
     *
     * @return the mode, until it is closed; forward and backward pass both belong inside
     * @see <a href="https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection">torch.autograd.detect_anomaly</a>
     */
    public static ThreadMode detectAnomaly() {
        return detectAnomaly(true);
    }

    /**
     * Opens anomaly detection.
     *
     * @param checkNan whether a gradient with a NaN ends the pass
     * @return the mode, until it is closed
     */
    public static ThreadMode detectAnomaly(boolean checkNan) {
        return ThreadMode.anomalyDetection(checkNan);
    }

    /**
     * Computes the gradients of one output, without touching {@link Tensor#grad()}.
     *
     * @param output a tensor of one element
     * @param inputs the tensors to differentiate with respect to
     * @return a gradient for each of them, of its shape
     * @throws IllegalArgumentException if {@code output} does not depend on one of them
     */
    public static List<Tensor> grad(Tensor output, Tensor... inputs) {
        return grad(output, List.of(inputs));
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

    static void checkShape(Shape shape, Tensor gradient) {
        if (!shape.equals(gradient.shape())) {
            throw new IllegalStateException(
                    "the gradient of a tensor of shape " + shape + " has that shape, not " + gradient.shape());
        }
    }
}
