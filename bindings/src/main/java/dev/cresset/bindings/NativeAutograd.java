package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.List;

/** Gradients as values. */
public final class NativeAutograd {

    static {
        LibTorch.loaded();
    }

    private NativeAutograd() {}

    /**
     * {@return the address of a gradient for each input, 0 for one without}
     *
     * @param outputs tensors whose sum of gradients is computed
     * @param gradients the gradients of the outputs, null for an output of one element
     * @param inputs tensors with respect to which
     * @param retainGraph whether the graph stays for another pass
     * @param createGraph whether the pass is itself recorded
     * @param allowUnused whether an input may have nothing to do with the outputs
     * @throws dev.cresset.error.TorchException if LibTorch refuses
     */
    public static long[] grad(
            List<? extends NativeTensor> outputs,
            List<? extends NativeTensor> gradients,
            List<? extends NativeTensor> inputs,
            boolean retainGraph,
            boolean createGraph,
            boolean allowUnused) {
        ThreadState state = ThreadState.current();
        ArgumentStack stack = state.argumentStack();
        long mark = stack.mark();
        try {
            long results = stack.slots(inputs.size());
            int flags = (retainGraph ? CRESSET_GRAD_RETAIN_GRAPH() : 0)
                    | (createGraph ? CRESSET_GRAD_CREATE_GRAPH() : 0)
                    | (allowUnused ? CRESSET_GRAD_ALLOW_UNUSED() : 0);
            long outcome = cresset_autograd_grad(
                    state.mode(),
                    MemorySegment.ofAddress(stack.tensors(outputs)),
                    MemorySegment.ofAddress(stack.optionalTensors(gradients)),
                    outputs.size(),
                    MemorySegment.ofAddress(stack.tensors(inputs)),
                    inputs.size(),
                    flags,
                    MemorySegment.ofAddress(results));
            NativeErrors.check(outcome, "grad");
            return Memory.longs(results, inputs.size());
        } finally {
            Reference.reachabilityFence(outputs);
            Reference.reachabilityFence(gradients);
            Reference.reachabilityFence(inputs);
            stack.release(mark);
        }
    }

    /**
     * {@return the address of a second handle on a tensor}
     *
     * @param tensor any tensor
     */
    public static long share(NativeTensor tensor) {
        try {
            return cresset_tensor_share(tensor.address());
        } finally {
            Reference.reachabilityFence(tensor);
        }
    }
}
