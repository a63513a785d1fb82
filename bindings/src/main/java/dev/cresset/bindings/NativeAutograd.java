package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.libtorch.LibTorch;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.List;

/** What the shim does with gradients, besides the operators. */
public final class NativeAutograd {

    static {
        LibTorch.loaded();
    }

    private NativeAutograd() {}

    /**
     * {@return a tensor's address for each input, 0 for one without a gradient}
     *
     * @param outputs of which to compute the gradients
     * @param gradients those of the outputs, null for an output of one element
     * @param inputs with respect to which
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
        Frame frame = state.frame();
        long mark = frame.mark();
        try {
            long results = frame.slots(inputs.size());
            int flags = (retainGraph ? CRESSET_GRAD_RETAIN_GRAPH() : 0)
                    | (createGraph ? CRESSET_GRAD_CREATE_GRAPH() : 0)
                    | (allowUnused ? CRESSET_GRAD_ALLOW_UNUSED() : 0);
            long outcome = cresset_autograd_grad(
                    state.mode(),
                    MemorySegment.ofAddress(frame.tensors(outputs)),
                    MemorySegment.ofAddress(frame.optionalTensors(gradients)),
                    outputs.size(),
                    MemorySegment.ofAddress(frame.tensors(inputs)),
                    inputs.size(),
                    flags,
                    MemorySegment.ofAddress(results));
            Failures.check(outcome, "grad");
            return Memory.longs(results, inputs.size());
        } finally {
            Reference.reachabilityFence(outputs);
            Reference.reachabilityFence(gradients);
            Reference.reachabilityFence(inputs);
            frame.release(mark);
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
