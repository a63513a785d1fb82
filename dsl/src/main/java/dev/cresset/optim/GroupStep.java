package dev.cresset.optim;

import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.bindings.ThreadState;

/** A step of an optimizer for one parameter group, batch by batch. */
record GroupStep(Optimizer optimizer, ParameterGroup group) {

    // Four float32 tensors of this many elements fit into a core's cache, and calls cost little beside the computation.
    private static final long ELEMENTS = 32768;

    void run() {
        checkCapturable();
        long size = batchSize();
        int next = 0;
        while (next < group.parameters().size()) {
            // One scope for each batch, so that the temporaries of one batch only are alive at a time.
            try (var _ = Scope.open()) {
                ParameterBatch batch = new ParameterBatch(optimizer);
                next = batch.fill(group, next, size);
                if (!batch.isEmpty()) {
                    optimizer.update(group, batch);
                }
            }
        }
    }

    /** The number of steps is a Java number, which a recorded graph would repeat unchanged. */
    private void checkCapturable() {
        if (ThreadState.current().capturing() && !optimizer.stateScalars(group).isEmpty()) {
            throw new IllegalStateException("a CUDA graph cannot hold a step of "
                    + optimizer.getClass().getSimpleName() + ", which counts its steps: call step() after the replay");
        }
    }

    /** The number of elements that fill a batch. */
    private long batchSize() {
        Object foreach = group.option("foreach");
        // On a GPU a call costs more than reading the parameters, and PyTorch too updates all of them at once there.
        boolean onGpu = group.parameters().get(0).device().type() == Device.Type.CUDA;
        boolean all = foreach == null ? onGpu : (boolean) foreach;
        if (group.fused() || all) {
            return Long.MAX_VALUE;
        }
        return foreach == null ? ELEMENTS : 1;
    }
}
