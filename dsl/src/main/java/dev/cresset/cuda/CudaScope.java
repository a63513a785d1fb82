package dev.cresset.cuda;

import dev.cresset.bindings.CudaPlacement;
import dev.cresset.bindings.ThreadState;

/** Another current device or stream of the calling thread, until it is closed. */
public final class CudaScope implements AutoCloseable {

    private final ThreadState thread = ThreadState.current();
    private final CudaPlacement before = thread.placement();

    CudaScope(CudaPlacement inside) {
        thread.placement(inside);
    }

    /**
     * Returns to the device and the streams before.
     *
     * @throws IllegalStateException if another thread than the one that opened it closes it
     */
    @Override
    public void close() {
        if (ThreadState.current() != thread) {
            throw new IllegalStateException("a CUDA device or stream is left by the thread that entered it");
        }
        thread.placement(before);
    }
}
