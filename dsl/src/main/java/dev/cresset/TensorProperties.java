package dev.cresset;

/** What a tensor is: shape, strides, dtype, device. Use it as {@link Tensor}'s. */
public abstract class TensorProperties extends TensorOperators {

    TensorProperties(long address) {
        super(address);
    }

    /** {@return this, which is the one class of tensors} */
    final Tensor self() {
        return (Tensor) this;
    }

    /** {@return the extent of each dimension} */
    public Shape shape() {
        return Shape.owning(nativeSizes());
    }

    /** {@return the extent of each dimension: PyTorch's other name for {@link #shape()}} */
    public Shape size() {
        return shape();
    }

    /** {@return the number of its dimensions} */
    public int dim() {
        return nativeDim();
    }

    /** {@return the number of its dimensions: PyTorch's other name for {@link #dim()}} */
    public int ndim() {
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
        return wrapped >= 0 && wrapped < dims ? nativeSize((int) wrapped) : Aten.size(self(), dim);
    }

    /** @return the number of elements */
    @Override
    public long numel() {
        return nativeNumel();
    }

    /** {@return the step of each dimension, in elements} */
    public long[] stride() {
        return nativeStrides();
    }

    /**
     * {@return the step of one dimension, in elements}
     *
     * @param dim a dimension; -1 is the last
     * @throws dev.cresset.error.TorchIndexException if there is no such dimension
     */
    public long stride(long dim) {
        int dims = nativeDim();
        // LibTorch words the error.
        return dim >= -dims && dim < dims ? nativeStrides()[Math.floorMod(dim, dims)] : Aten.stride(self(), dim);
    }

    /** @return whether its elements stand in memory one after another, the last dimension varying fastest */
    @Override
    public boolean isContiguous() {
        return Sizes.areDense(nativeSizes(), stride());
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
            case CHANNELS_LAST -> dim() == 4 && Sizes.areDense(nativeSizes(), stride(), 1, 3, 2, 0);
            case CHANNELS_LAST_3D -> dim() == 5 && Sizes.areDense(nativeSizes(), stride(), 1, 4, 3, 2, 0);
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

    /** {@return the size of one element, in bytes} */
    public int elementSize() {
        return dtype().itemSize();
    }

    /** {@return whether its elements are in the memory of the CPU} */
    public boolean isCpu() {
        return device().type() == Device.Type.CPU;
    }

    /** {@return whether its elements are on a CUDA device} */
    public boolean isCuda() {
        return device().type() == Device.Type.CUDA;
    }

    /** {@return whether it has a shape and a dtype, but no elements} */
    public boolean isMeta() {
        return device().type() == Device.Type.META;
    }

    /** {@return whether it stores coordinates and values} */
    public boolean isSparse() {
        return layout() == Layout.SPARSE_COO;
    }

    /** {@return whether its elements are quantized} */
    public boolean isQuantized() {
        return dtype().isQuantized();
    }

    /**
     * The real parts.
     *
     * @return a tensor that shares this one's memory; for real numbers this tensor's own elements
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.real.html">torch.real</a>
     */
    public Tensor real() {
        return Torch.real(self());
    }

    /**
     * The imaginary parts of complex numbers.
     *
     * @return a tensor that shares this one's memory
     * @throws dev.cresset.error.TorchException if its elements are not complex
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.imag.html">torch.imag</a>
     */
    public Tensor imag() {
        return Torch.imag(self());
    }
}
