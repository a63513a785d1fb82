package dev.cresset.bindings;

import static dev.cresset.bindings.jextract.cresset_h.*;

import dev.cresset.bindings.jextract.cresset_h;
import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

/**
 * A tensor's native side: the owned handle, its place in the thread's scopes, and what can be asked of it without an operator.
 *
 * <p>Base class of {@code dev.cresset.Tensor}; programs use that.
 */
public abstract class NativeTensor implements AutoCloseable {

    private static final int USUAL_DIMENSIONS = 8;

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

    /** What the shim answers about a native tensor, by its address. */
    @FunctionalInterface
    private interface Getter {
        long get(long address);
    }

    /** A function of the shim that writes a number for each dimension. */
    @FunctionalInterface
    private interface DimensionsGetter {
        long get(long address, MemorySegment numbers, long capacity);
    }

    private long get(Getter getter) {
        try {
            return getter.get(address());
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private long[] getAll(DimensionsGetter getter) {
        ArgumentStack stack = ThreadState.current().argumentStack();
        long mark = stack.mark();
        try {
            int capacity = USUAL_DIMENSIONS;
            while (true) {
                long numbers = stack.slots(capacity);
                int dimensions = (int) getter.get(address(), MemorySegment.ofAddress(numbers), capacity);
                if (dimensions <= capacity) {
                    return Memory.longs(numbers, dimensions);
                }
                capacity = dimensions;
            }
        } finally {
            Reference.reachabilityFence(this);
            stack.release(mark);
        }
    }

    /** {@return how many dimensions it has} */
    protected final int nativeDim() {
        return (int) get(cresset_h::cresset_tensor_dim);
    }

    /** {@return the extent of each dimension} */
    protected final long[] nativeSizes() {
        return getAll(cresset_h::cresset_tensor_sizes);
    }

    /**
     * {@return the extent of one dimension, {@code 0 <= dimension < dim}}
     *
     * @param dimension counted from 0
     */
    protected final long nativeSize(int dimension) {
        return get(address -> cresset_tensor_size(address, dimension));
    }

    /** {@return the step of each dimension, in elements} */
    protected final long[] nativeStrides() {
        return getAll(cresset_h::cresset_tensor_strides);
    }

    /** {@return the number of elements} */
    protected final long nativeNumel() {
        return get(cresset_h::cresset_tensor_numel);
    }

    /** {@return the position of the first element in the storage, in elements} */
    protected final long nativeStorageOffset() {
        return get(cresset_h::cresset_tensor_storage_offset);
    }

    /** {@return the bytes of the whole storage, which several tensors may share} */
    protected final long nativeStorageBytes() {
        return get(cresset_h::cresset_tensor_storage_bytes);
    }

    /**
     * {@return a handle, owned by the caller, on a tensor of bytes whose storage is that part of this one's CPU memory and keeps it alive}
     *
     * @param offset the position of the part in the storage, in bytes
     * @param bytes its size, with which it ends inside the storage
     */
    protected final long nativeStoragePart(long offset, long bytes) {
        return NativeErrors.check(get(address -> cresset_tensor_storage_part(address, offset, bytes)), "storage");
    }

    /** {@return the code of its {@code c10::ScalarType}} */
    protected final int nativeDtype() {
        return (int) get(cresset_h::cresset_tensor_dtype);
    }

    /** {@return the code of its {@code c10::Layout}} */
    protected final int nativeLayout() {
        return (int) get(cresset_h::cresset_tensor_layout);
    }

    /** {@return its device as {@code type << 8 | (index & 0xff)}} */
    protected final int nativeDevice() {
        return (int) get(cresset_h::cresset_tensor_device);
    }

    /** {@return whether operators on it are recorded for the backward pass} */
    protected final boolean nativeRequiresGrad() {
        return get(address -> cresset_tensor_requires_grad(address) ? 1 : 0) != 0;
    }

    /** {@return the name of the function that the backward pass will call for it, null for a leaf of the graph} */
    protected final String nativeGradFunction() {
        long name = NativeErrors.check(get(cresset_h::cresset_tensor_grad_fn), "grad_fn");
        return name == 0 ? null : Memory.takeText(name);
    }

    /** {@return a handle on its gradient, owned by the caller; 0 where there is none} */
    protected final long nativeGrad() {
        return NativeErrors.check(get(cresset_h::cresset_tensor_grad), "grad");
    }

    /**
     * Replaces its gradient; null removes it.
     *
     * @param grad of this tensor's shape, dtype and device, or null
     */
    protected final void nativeSetGrad(NativeTensor grad) {
        try {
            NativeErrors.check(get(address -> cresset_tensor_set_grad(address, addressOrZero(grad))), "grad");
        } finally {
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
        long data = get(cresset_h::cresset_tensor_data);
        if (data == 0 && bytes > 0) {
            throw new IllegalStateException("the tensor has no memory of its own to read or write");
        }
        return Memory.segment(data, bytes);
    }

    /** {@return how many tensors are open in the process} */
    public static long liveCount() {
        GradientHooks.releaseDropped(); // what only a graph that is gone has needed
        return LiveTensors.count();
    }

    /** {@return the bytes of the storages behind the open tensors} */
    protected static long countBytes() {
        return LiveTensors.bytes();
    }
}
