package dev.cresset;

import dev.cresset.bindings.GradientHooks;
import dev.cresset.error.TorchException;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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

    /** {@return the extent of each dimension} */
    public long[] shape() {
        return nativeSizes();
    }

    /** {@return how many dimensions it has} */
    public int dim() {
        return nativeDim();
    }

    /**
     * {@return the extent of one dimension}
     *
     * @param dim a dimension; -1 is the last
     * @throws dev.cresset.error.TorchIndexException if there is no such dimension
     */
    public long size(long dim) {
        int dims = nativeDim();
        long wrapped = dim < 0 ? dim + dims : dim;
        // LibTorch words the error.
        return wrapped >= 0 && wrapped < dims ? nativeSize((int) wrapped) : Aten.size(this, dim);
    }

    /** @return the number of elements */
    @Override
    public long numel() {
        return nativeNumel();
    }

    /** {@return the step of each dimension, in elements} */
    public long[] strides() {
        return nativeStrides();
    }

    /** @return whether its elements stand in memory one after another, the last dimension varying fastest */
    @Override
    public boolean isContiguous() {
        return Sizes.areDense(shape(), strides());
    }

    /**
     * Tells whether its elements stand in memory one after another in an order.
     *
     * @param format the order; one of channels-last needs four dimensions, or five in 3d
     * @return whether they do
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.is_contiguous.html">torch.Tensor.is_contiguous</a>
     */
    @Override
    public boolean isContiguous(MemoryFormat format) {
        return switch (format) {
            case CHANNELS_LAST -> dim() == 4 && Sizes.areDense(shape(), strides(), 1, 3, 2, 0);
            case CHANNELS_LAST_3D -> dim() == 5 && Sizes.areDense(shape(), strides(), 1, 4, 3, 2, 0);
            default -> isContiguous();
        };
    }

    /** @return where its first element stands in the storage, in elements */
    @Override
    public long storageOffset() {
        return nativeStorageOffset();
    }

    /**
     * The size of its elements, however much memory stands behind them.
     *
     * @return in bytes
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.nbytes.html">torch.Tensor.nbytes</a>
     */
    public long nbytes() {
        return dtype().bytesFor(numel());
    }

    /**
     * Where its first element is; the address is good only as long as this tensor is open.
     *
     * @return the address in memory, on a device the device's; 0 where there is no memory
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.data_ptr.html">torch.Tensor.data_ptr</a>
     */
    public long dataPtr() {
        return nativeData(0).address();
    }

    /**
     * The elements without repetition, in ascending order: {@link Torch#unique(Tensor)}.
     *
     * @return of one dimension
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.unique.html">torch.Tensor.unique</a>
     */
    public Tensor unique() {
        return Torch.unique(this);
    }

    /** {@return the type of its elements} */
    public DType dtype() {
        return DType.of(nativeDtype());
    }

    /** {@return where its elements are} */
    public Device device() {
        return Device.of(nativeDevice());
    }

    /** {@return how its elements are stored} */
    public Layout layout() {
        return Layout.of(nativeLayout());
    }

    // ---- Autograd ----

    /** {@return whether operators on it are recorded for the backward pass} */
    public boolean requiresGrad() {
        return nativeRequiresGrad();
    }

    /**
     * {@return the name of the function that the backward pass will call for it, such as {@code AddBackward0}; null for a leaf of the
     * graph, such as a parameter}
     *
     * @throws dev.cresset.error.TorchException if it is a view that was changed in place while nothing was recorded
     */
    public String gradFn() {
        if (!requiresGrad()) {
            return null;
        }
        // Any recorded operator makes LibTorch bring a view's place in the graph up to date.
        try (var _ = Torch.enableGrad();
                Tensor _ = Aten.alias(this)) {
            return nativeGradFunction();
        }
    }

    /** {@return the gradient that the backward passes have summed up, null before the first} */
    public Tensor grad() {
        return ofNullable(nativeGrad());
    }

    /**
     * Replaces the gradient; null removes it.
     *
     * @param grad of this tensor's shape, dtype and device, or null
     */
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

    /**
     * Like {@link #backward()}, for a tensor of any shape whose own gradient is given: {@code gradient} has its shape.
     *
     * @param gradient the gradient of what is to be minimised with respect to this tensor, of its shape
     */
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
            Aten._backward(this, List.of(), gradient, retainGraph || createGraph, createGraph);
        } catch (TorchException failure) {
            throw GradientHooks.cause(failure);
        }
    }

    /**
     * Has each backward pass call a function with the gradient of this tensor, before it goes on to what the tensor was computed from. What
     * the function throws, the pass throws.
     *
     * @param hook returns another gradient of the same shape to go on with, or null to go on with the one it is given; tensors that it
     *     makes are freed after it, unless it keeps them
     * @return what removes the hook; without, it goes when the graph does
     * @throws TorchException if the tensor does not require a gradient
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html">torch.Tensor.register_hook</a>
     */
    public HookHandle registerHook(UnaryOperator<Tensor> hook) {
        return TensorHooks.add(this, hook);
    }

    /**
     * Has each backward pass call a function once it has added a gradient to this leaf's {@link #grad()}: to use it and remove it while the
     * pass goes on, for example. What the function throws, the pass throws.
     *
     * @param hook gets this leaf; tensors that it makes are freed after it, unless it keeps them
     * @return what removes the hook
     * @throws IllegalStateException if the tensor requires no gradient or is no leaf
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_post_accumulate_grad_hook.html">torch.Tensor.register_post_accumulate_grad_hook</a>
     */
    public HookHandle registerPostAccumulateGradHook(Consumer<Tensor> hook) {
        return TensorHooks.addAccumulated(this, hook);
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

    /**
     * {@return the bytes of memory behind the open tensors of the calling thread and of threads that have ended; memory that several
     * tensors share counts once}
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

    /** {@return its one element as a double} */
    public double toDouble() {
        return item().doubleValue();
    }

    /** {@return its one element as a float} */
    public float toFloat() {
        return item().floatValue();
    }

    /** {@return its one element as a long, rounded towards zero} */
    public long toLong() {
        return item().longValue();
    }

    /** {@return its one element as an int, rounded towards zero} */
    public int toInt() {
        return item().intValue();
    }

    /** {@return whether its one element is not zero} */
    public boolean toBoolean() {
        return item().doubleValue() != 0;
    }

    /** {@return its elements as floats, the last dimension varying fastest} */
    public float[] toFloatArray() {
        return TensorData.floats(this);
    }

    /** {@return its elements as doubles, the last dimension varying fastest} */
    public double[] toDoubleArray() {
        return TensorData.doubles(this);
    }

    /** {@return its elements as longs, the last dimension varying fastest} */
    public long[] toLongArray() {
        return TensorData.longs(this);
    }

    /** {@return its elements as ints, the last dimension varying fastest} */
    public int[] toIntArray() {
        return TensorData.ints(this);
    }

    /** {@return its elements as bytes, the last dimension varying fastest; an {@link DType#UINT8} above 127 becomes negative} */
    public byte[] toByteArray() {
        return TensorData.bytes(this);
    }

    /** {@return its elements as truth values, the last dimension varying fastest} */
    public boolean[] toBooleanArray() {
        return TensorData.booleans(this);
    }

    /** {@return its elements as shorts, the last dimension varying fastest} */
    public short[] toShortArray() {
        return TensorData.shorts(this);
    }

    /**
     * Copies it to a nested array of the type that its dtype suggests: {@code float[][]} for a matrix of {@link DType#FLOAT32}.
     *
     * @return such an array; a {@code Number} for a tensor without dimensions
     * @throws IllegalArgumentException if no array holds its elements, as complex ones
     */
    public Object toArray() {
        return dim() == 0 ? item() : NestedArray.array(this, NestedArray.typeOf(dtype(), dim()));
    }

    /**
     * Copies it to a nested array: {@code float[][] rows = matrix.toArray(float[][].class)}.
     *
     * @param <A> the array's type
     * @param type of float, double, long, int, short, byte or boolean; the elements are converted as {@code to(dtype)} does
     * @return an array of that type
     * @throws IllegalArgumentException if it has not a depth for each dimension, or other elements
     */
    public <A> A toArray(Class<A> type) {
        return type.cast(NestedArray.array(this, type));
    }

    /**
     * Copies its elements to a buffer, the last dimension varying fastest, from the buffer's position on, which moves behind them. To see
     * a tensor's memory without copying, there is {@link Storage#segment()}.
     *
     * @param target of float, double, long, int, short or byte in either order of bytes; the elements are converted
     * @throws IllegalArgumentException if there is too little room, or it is a {@code CharBuffer}
     * @throws java.nio.ReadOnlyBufferException if it cannot be written to
     */
    public void copyTo(Buffer target) {
        TensorBuffers.copy(this, target);
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
     * Copies to a device without waiting for it: from or to {@linkplain #pinMemory pinned} memory of the CPU, the copy is only
     * begun, in the order of the current stream. What is copied to the CPU is there once that stream has got so far.
     *
     * @param device where the elements are to be
     * @param nonBlocking whether not to wait, where the memory allows it
     * @return this tensor there: one that shares its memory if it is there already
     */
    public Tensor to(Device device, boolean nonBlocking) {
        return to(device, dtype(), nonBlocking);
    }

    // ---- Indexing ----

    /**
     * A part of it, as {@code tensor[2]} in Python: the dimension goes away.
     *
     * @param index a position in the first dimension; -1 is the last
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchIndexException if the index is outside its dimension
     */
    public Tensor get(long index) {
        return Indexing.get(this, index);
    }

    /**
     * A part of it, as {@code tensor[2, 0]} in Python: both dimensions go away.
     *
     * @param first a position in the first dimension; -1 is the last
     * @param second a position in the second dimension; -1 is the last
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchIndexException if an index is outside its dimension
     */
    public Tensor get(long first, long second) {
        return Indexing.get(this, first, second);
    }

    /**
     * A part of it, as {@code tensor[1:3, ..., mask]} in Python. An index is
     * <ul>
     *   <li>an integer: a position, whose dimension goes away; negative ones count from the end;
     *   <li>{@link Index#slice(long, long)}, {@link Index#from}, {@link Index#to} or {@link Index#ALL}: positions in a row or at a
     *       regular step;
     *   <li>{@link Index#ELLIPSIS}: as many whole dimensions as are left;
     *   <li>{@link Index#NEW_AXIS} or null: a new dimension of size 1;
     *   <li>a tensor, an array or a list of integers: these positions;
     *   <li>a tensor, an array or a list of truth values: the positions where this mask is true; {@code true} alone takes all.
     * </ul>
     *
     * @param indices an index for each of the first dimensions
     * @return a tensor that shares this one's memory, unless positions or a mask are among the indices
     * @throws IllegalArgumentException if there are more indices than dimensions, two ellipses, or something that is no index
     * @throws dev.cresset.error.TorchIndexException if a position is outside its dimension, or a mask of another shape
     */
    public Tensor get(Object... indices) {
        return Indexing.get(this, indices);
    }

    /**
     * Changes a part of it, as {@code tensor[0, mask] = value} in Python.
     *
     * @param value broadcast to the part's shape
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(Tensor value, Object... indices) {
        Indexing.set(this, value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1.5} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(double value, Object... indices) {
        Indexing.set(this, value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(long value, Object... indices) {
        Indexing.set(this, value, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = True} in Python.
     *
     * @param value what each element of the part becomes, converted to this tensor's dtype
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(boolean value, Object... indices) {
        Indexing.set(this, value ? 1 : 0, indices);
    }

    /**
     * Changes all elements of a part of it, as {@code tensor[0] = 1 + 2j} in Python.
     *
     * @param value what each element of the part becomes
     * @param indices what to change, as {@link #get(Object...)} takes it
     */
    public void set(Complex value, Object... indices) {
        Indexing.set(this, value, indices);
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

    /**
     * Its parts along the first dimension, each made when the stream comes to it.
     *
     * @return as many tensors as {@code size(0)}, which share this one's memory
     * @throws IllegalStateException if it has no dimensions
     */
    public Stream<Tensor> stream() {
        int characteristics = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliterator(iterator(), size(0), characteristics), false);
    }

    /** @return its values as PyTorch prints them */
    @Override
    public String toString() {
        return isClosed() ? "tensor(closed)" : TensorPrinter.print(this);
    }
}
