package dev.cresset.bindings;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/**
 * A tensor's native side: the owned handle, its place in the thread's scopes, and what can be asked of it without an operator.
 *
 * <p>Base class of {@code dev.cresset.Tensor}; programs use that.
 */
public abstract class NativeTensor implements AutoCloseable {

    private final Handle handle;

    /**
     * Takes over a native tensor. It belongs to the calling thread's innermost scope.
     *
     * @param address the handle that a downcall has returned, not 0
     */
    @SuppressWarnings("this-escape") // the handle only watches this object
    protected NativeTensor(long address) {
        ThreadState thread = ThreadState.current();
        handle = new Handle(this, address, thread.handles());
        if (thread.isAnomalyDetection()) {
            AnomalyNotes.add(address);
        }
    }

    /**
     * {@return the address of the native tensor, good only as long as this object is reachable and open}
     *
     * @throws IllegalStateException if the tensor is closed
     */
    public final long address() {
        long address = handle.address();
        if (address == 0) {
            throw new IllegalStateException(
                    "the tensor is closed: it was closed, or the scope that it was made in has ended");
        }
        return address;
    }

    /**
     * {@return the address of a tensor's handle, 0 for null}
     *
     * @param tensor a tensor or null
     * @throws IllegalStateException if the tensor is closed
     */
    public static long addressOrZero(NativeTensor tensor) {
        return tensor == null ? 0 : tensor.address();
    }

    /** Frees the native tensor; its memory goes when no other tensor shares it. Closing again does nothing. */
    @Override
    public void close() {
        try {
            handle.close();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return whether the tensor is closed and can no longer be used} */
    public final boolean isClosed() {
        return !handle.isOpen();
    }

    /** Takes the tensor out of every scope: it lives until it is closed or unreachable. */
    protected final void leaveScopes() {
        handle.depth = Handle.NO_SCOPE;
    }

    /** Gives the tensor to the scope around the calling thread's innermost one; without one, to none. */
    protected final void moveOut() {
        adopt();
        handle.depth = Math.max(Handle.NO_SCOPE, handle.list.depth() - 1);
    }

    /** Gives the tensor to the calling thread and its innermost scope. */
    protected final void adopt() {
        address();
        HandleList mine = ThreadState.current().handles();
        if (handle.list == mine) {
            mine.renew(handle);
        } else {
            mine.add(handle);
        }
    }

    /** {@return how many dimensions it has} */
    protected final int nativeDim() {
        try {
            return NativeTensors.dim(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the extent of each dimension} */
    protected final long[] nativeSizes() {
        try {
            return NativeTensors.sizes(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * {@return the extent of one dimension, {@code 0 <= dimension < dim}}
     *
     * @param dimension counted from 0
     */
    protected final long nativeSize(int dimension) {
        try {
            return NativeTensors.size(address(), dimension);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the step of each dimension, in elements} */
    protected final long[] nativeStrides() {
        try {
            return NativeTensors.strides(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the number of elements} */
    protected final long nativeNumel() {
        try {
            return NativeTensors.numel(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return where the first element stands in the storage, in elements} */
    protected final long nativeStorageOffset() {
        try {
            return NativeTensors.storageOffset(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the bytes of the whole storage, which several tensors may share} */
    protected final long nativeStorageBytes() {
        try {
            return NativeTensors.storageBytes(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * {@return a handle, owned by the caller, on a tensor of bytes whose storage is that part of this one's CPU memory and keeps it alive}
     *
     * @param offset where the part begins in the storage, in bytes
     * @param bytes its size, with which it ends inside the storage
     */
    protected final long nativeStoragePart(long offset, long bytes) {
        try {
            return NativeTensors.storagePart(address(), offset, bytes);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the code of its {@code c10::ScalarType}} */
    protected final int nativeDtype() {
        try {
            return NativeTensors.dtype(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the code of its {@code c10::Layout}} */
    protected final int nativeLayout() {
        try {
            return NativeTensors.layout(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return its device as {@code type << 8 | (index & 0xff)}} */
    protected final int nativeDevice() {
        try {
            return NativeTensors.device(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return whether operators on it are recorded for the backward pass} */
    protected final boolean nativeRequiresGrad() {
        try {
            return NativeTensors.requiresGrad(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return the name of the function that the backward pass will call for it, null for a leaf of the graph} */
    protected final String nativeGradFunction() {
        try {
            return NativeTensors.gradFunction(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return a handle on its gradient, owned by the caller; 0 where there is none} */
    protected final long nativeGrad() {
        try {
            return NativeTensors.grad(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /**
     * Replaces its gradient; null removes it.
     *
     * @param grad of this tensor's shape, dtype and device, or null
     */
    protected final void nativeSetGrad(NativeTensor grad) {
        try {
            NativeTensors.setGrad(address(), addressOrZero(grad));
        } finally {
            Reference.reachabilityFence(this);
            Reference.reachabilityFence(grad);
        }
    }

    /**
     * {@return a view of the CPU memory from the first element on, good only as long as this object is reachable and open}
     *
     * @param bytes how many bytes of it to show
     * @throws IllegalStateException if there is none, as on the device {@code meta}
     */
    protected final MemorySegment nativeData(long bytes) {
        try {
            long data = NativeTensors.data(address());
            if (data == 0 && bytes > 0) {
                throw new IllegalStateException("the tensor has no memory of its own to read or write");
            }
            return Memory.segment(data, bytes);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** {@return how many tensors are open in the process} */
    public static long liveCount() {
        GradientHooks.releaseDropped(); // what only a graph that is gone has needed
        return NativeTensors.countOpen();
    }

    /** {@return the bytes of the storages behind the open tensors} */
    protected static long countBytes() {
        return NativeTensors.countBytes();
    }
}
