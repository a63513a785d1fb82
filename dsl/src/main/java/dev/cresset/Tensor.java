package dev.cresset;

import dev.cresset.bindings.GradientHooks;
import dev.cresset.error.TorchException;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A multi-dimensional array of numbers, as PyTorch's {@code torch.Tensor}. The operators are methods, in Java's spelling:
 * {@code x.matmul(w).add(b).relu()}; a trailing underscore changes the tensor in place: {@code x.add_(y)}.
 *
 * <p>The elements are native memory. A tensor is freed when it is {@linkplain #close() closed}, when the {@link Scope} that it was
 * made in ends, or some time after nobody refers to it any more. Using a closed tensor is an {@link IllegalStateException}; closing a
 * tensor while another thread uses it is a mistake that nothing catches.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>
 */
public final class Tensor extends TensorOperators implements Iterable<Tensor> {

    /** Takes over a handle that a downcall has returned. */
    Tensor(long address) {
        super(address);
    }

    /** The tensor of a handle that a downcall has returned; null where LibTorch leaves it undefined. */
    static Tensor ofNullable(long address) {
        return address == 0 ? null : new Tensor(address);
    }

    static List<Tensor> list(long[] addresses) {
        List<Tensor> tensors = new ArrayList<>(addresses.length);
        for (long address : addresses) {
            tensors.add(ofNullable(address));
        }
        return tensors;
    }

    // ---- What it is ----

    /** @return the extent of each dimension */
    public long[] shape() {
        return nativeSizes();
    }

    /** @return how many dimensions it has */
    public int dim() {
        return nativeDim();
    }

    /**
     * @param dim a dimension; -1 is the last
     * @return its extent
     * @throws dev.cresset.error.TorchIndexException if there is no such dimension
     */
    public long size(long dim) {
        int dims = nativeDim();
        long wrapped = dim < 0 ? dim + dims : dim;
        // LibTorch words the error.
        return wrapped >= 0 && wrapped < dims ? nativeSize((int) wrapped) : Torch.size(this, dim);
    }

    /** @return the number of elements */
    @Override
    public long numel() {
        return nativeNumel();
    }

    /** @return the step of each dimension, in elements */
    public long[] strides() {
        return nativeStrides();
    }

    /** @return whether its elements stand in memory one after another, the last dimension varying fastest */
    @Override
    public boolean isContiguous() {
        return Sizes.areDense(shape(), strides());
    }

    /** @return where its first element stands in the storage, in elements */
    @Override
    public long storageOffset() {
        return nativeStorageOffset();
    }

    /** @return the type of its elements */
    public DType dtype() {
        return DType.of(nativeDtype());
    }

    /** @return where its elements are */
    public Device device() {
        return Device.of(nativeDevice());
    }

    /** @return how its elements are stored */
    public Layout layout() {
        return Layout.of(nativeLayout());
    }

    // ---- Autograd ----

    /** @return whether operators on it are recorded for the backward pass */
    public boolean requiresGrad() {
        return nativeRequiresGrad();
    }

    /**
     * @return the name of the function that the backward pass will call for it, such as {@code AddBackward0}; null for a leaf of the
     *     graph, such as a parameter
     * @throws dev.cresset.error.TorchException if it is a view that was changed in place while nothing was recorded
     */
    public String gradFn() {
        if (!requiresGrad()) {
            return null;
        }
        // Any recorded operator makes LibTorch bring a view's place in the graph up to date.
        try (GradMode mode = GradMode.enabled();
                Tensor touched = alias()) {
            return nativeGradFunction();
        }
    }

    /** @return the gradient that the backward passes have summed up, null before the first */
    public Tensor grad() {
        return ofNullable(nativeGrad());
    }

    /** Replaces the gradient; null removes it. */
    public void setGrad(Tensor grad) {
        nativeSetGrad(grad);
    }

    /** Removes the gradient, so that the next backward pass starts anew. */
    public void zeroGrad() {
        nativeSetGrad(null);
    }

    /**
     * Adds the gradient of this one number with respect to every leaf behind it to the leaf's {@link #grad()}.
     *
     * @throws dev.cresset.error.TorchException if it has more than one element, or nothing behind it requires a gradient
     */
    public void backward() {
        backward(null);
    }

    /** Like {@link #backward()}, for a tensor of any shape whose own gradient is given: {@code gradient} has its shape. */
    public void backward(Tensor gradient) {
        backward(gradient, false, false);
    }

    /**
     * Like {@link #backward(Tensor)}.
     *
     * @param gradient the gradient of this tensor, of its shape; null for a tensor of one element
     * @param retainGraph whether the recorded graph stays for another backward pass
     * @param createGraph whether the backward pass is itself recorded, for higher derivatives
     */
    public void backward(Tensor gradient, boolean retainGraph, boolean createGraph) {
        try {
            _backward(List.of(), gradient, retainGraph || createGraph, createGraph);
        } catch (TorchException failure) {
            throw GradientHooks.cause(failure);
        }
    }

    // ---- Lifetime ----

    /**
     * Takes the tensor out of every scope: it lives until it is closed or unreachable.
     *
     * @return this tensor
     */
    public Tensor keep() {
        leaveScopes();
        return this;
    }

    /**
     * Gives the tensor to the scope around the calling thread's innermost one, or to none where there is none around it.
     *
     * @return this tensor
     */
    public Tensor moveToOuterScope() {
        moveOut();
        return this;
    }

    /**
     * Gives the tensor, whichever thread has made it, to the calling thread's innermost scope.
     *
     * @return this tensor
     */
    public Tensor attach() {
        adopt();
        return this;
    }

    /** @return how many tensors are open in the process */
    public static long liveCount() {
        GradientHooks.releaseDropped(); // what only a graph that is gone has needed
        return countOpen();
    }

    /**
     * @return the bytes of memory behind the open tensors of the calling thread and of threads that have ended; memory that several
     *     tensors share counts once
     */
    public static long liveBytes() {
        return countBytes();
    }

    // ---- Values ----

    /** @return its one element: a {@code Double}, a {@code Long}, or a {@link Complex}; 1 or 0 for a truth value */
    @Override
    public Number item() {
        return super.item();
    }

    /** @return its one element as a double */
    public double toDouble() {
        return item().doubleValue();
    }

    /** @return its one element as a float */
    public float toFloat() {
        return item().floatValue();
    }

    /** @return its one element as a long, rounded towards zero */
    public long toLong() {
        return item().longValue();
    }

    /** @return its one element as an int, rounded towards zero */
    public int toInt() {
        return item().intValue();
    }

    /** @return whether its one element is not zero */
    public boolean toBoolean() {
        return item().doubleValue() != 0;
    }

    /** @return its elements as floats, the last dimension varying fastest */
    public float[] toFloatArray() {
        return TensorData.floats(this);
    }

    /** @return its elements as doubles, the last dimension varying fastest */
    public double[] toDoubleArray() {
        return TensorData.doubles(this);
    }

    /** @return its elements as longs, the last dimension varying fastest */
    public long[] toLongArray() {
        return TensorData.longs(this);
    }

    /** @return its elements as ints, the last dimension varying fastest */
    public int[] toIntArray() {
        return TensorData.ints(this);
    }

    /** @return its elements as bytes, the last dimension varying fastest; an {@link DType#UINT8} above 127 becomes negative */
    public byte[] toByteArray() {
        return TensorData.bytes(this);
    }

    /** @return its elements as truth values, the last dimension varying fastest */
    public boolean[] toBooleanArray() {
        return TensorData.booleans(this);
    }

    /** The first bytes of its memory, good only as long as this object is reachable and open. */
    MemorySegment data(long bytes) {
        return nativeData(bytes);
    }

    long storageBytes() {
        return nativeStorageBytes();
    }

    Tensor storagePart(long offset, long bytes) {
        return new Tensor(nativeStoragePart(offset, bytes));
    }

    // ---- Devices ----

    /**
     * The overload that users call most; as an operator it would need a dtype too.
     *
     * @param device where the elements are to be
     * @return this tensor there: one that shares its memory if it is there already
     */
    public Tensor to(Device device) {
        return to(null, device);
    }

    /**
     * The overload for copies that overlap with other work: from or to {@linkplain #pinMemory pinned} memory of the CPU, the copy is only
     * begun, in the order of the current stream. What is copied to the CPU is there once that stream has got so far.
     *
     * @param device where the elements are to be
     * @param nonBlocking whether not to wait, where the memory allows it
     * @return this tensor there: one that shares its memory if it is there already
     */
    public Tensor to(Device device, boolean nonBlocking) {
        return to(null, null, device, null, nonBlocking);
    }

    // ---- Indexing ----

    /**
     * A part of it, as {@code tensor[2, 0]} in Python: one number takes a dimension away.
     *
     * @param indices an index for each of the first dimensions; -1 is the last
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchIndexException if an index is outside its dimension
     */
    public Tensor get(long... indices) {
        return Indexing.get(this, Index.of(indices));
    }

    /**
     * A part of it, as {@code tensor[1:3, ..., mask]} in Python.
     *
     * @param indices what to take of each dimension
     * @return a tensor that shares this one's memory, unless a tensor is among the indices
     */
    public Tensor get(Index... indices) {
        return Indexing.get(this, List.of(indices));
    }

    /**
     * Changes a part of it, as {@code tensor[0] = value} in Python.
     *
     * @param value broadcast to the part's shape
     * @param indices what to change of each dimension
     */
    public void set(Tensor value, Index... indices) {
        Indexing.set(this, value, List.of(indices));
    }

    /** Like {@link #set(Tensor, Index...)}, with one number for all. */
    public void set(double value, Index... indices) {
        Indexing.set(this, value, List.of(indices));
    }

    /** Like {@link #set(Tensor, Index...)}, with one integer for all. */
    public void set(long value, Index... indices) {
        Indexing.set(this, value, List.of(indices));
    }

    /** @return its parts along the first dimension, one after another */
    @Override
    public Iterator<Tensor> iterator() {
        if (dim() == 0) {
            throw new IllegalStateException("a tensor without dimensions has nothing to iterate over");
        }
        long size = size(0);
        return new Iterator<>() {
            private long next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Tensor next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return select(0, next++);
            }
        };
    }

    /** @return its values as PyTorch prints them */
    @Override
    public String toString() {
        return isClosed() ? "tensor(closed)" : TensorPrinter.print(this);
    }
}
