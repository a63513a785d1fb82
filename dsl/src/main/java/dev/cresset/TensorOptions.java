package dev.cresset;

/**
 * How a new tensor is made, beside its sizes and values: {@code Torch.zeros(TensorOptions.DEFAULT.dtype(INT64).pinMemory(true), 2, 3)}.
 * Where the dtype or the device is all there is to say, they may be given alone: {@code Torch.zeros(INT64, 2, 3)}.
 *
 * @param dtype the type of its elements; null for what the operator makes by default
 * @param layout how its elements are stored; null for the usual one
 * @param device where its elements are; null for the CPU, or where the operator's other tensors are
 * @param pinMemory whether its memory on the CPU is page-locked, from which a GPU copies faster
 * @param requiresGrad whether operators on it are recorded for the backward pass
 * @see <a href="https://docs.pytorch.org/cppdocs/notes/tensor_creation.html">Tensor creation API</a>
 */
public record TensorOptions(DType dtype, Layout layout, Device device, boolean pinMemory, boolean requiresGrad) {

    /** Nothing but the operator's defaults. */
    public static final TensorOptions DEFAULT = new TensorOptions(null, null, null, false, false);

    /**
     * Changes the dtype.
     *
     * @param dtype the type of the elements; null for what the operator makes by default
     * @return these options with that dtype
     */
    public TensorOptions dtype(DType dtype) {
        return new TensorOptions(dtype, layout, device, pinMemory, requiresGrad);
    }

    /**
     * Changes the layout.
     *
     * @param layout how the elements are stored; null for the usual one
     * @return these options with that layout
     */
    public TensorOptions layout(Layout layout) {
        return new TensorOptions(dtype, layout, device, pinMemory, requiresGrad);
    }

    /**
     * Changes the device.
     *
     * @param device where the elements are; null for the CPU, or where the operator's other tensors are
     * @return these options with that device
     */
    public TensorOptions device(Device device) {
        return new TensorOptions(dtype, layout, device, pinMemory, requiresGrad);
    }

    /**
     * Changes the kind of memory.
     *
     * @param pinMemory whether it is page-locked, on the CPU
     * @return these options with that
     */
    public TensorOptions pinMemory(boolean pinMemory) {
        return new TensorOptions(dtype, layout, device, pinMemory, requiresGrad);
    }

    /**
     * Changes what is recorded.
     *
     * @param requiresGrad whether operators on the tensor are recorded for the backward pass
     * @return these options with that
     */
    public TensorOptions requiresGrad(boolean requiresGrad) {
        return new TensorOptions(dtype, layout, device, pinMemory, requiresGrad);
    }

    /** @param byDefault the code of the operator's own default */
    int dtypeCode(int byDefault) {
        return dtype == null ? byDefault : DType.code(dtype);
    }

    int layoutCode() {
        return Layout.code(layout);
    }

    int deviceCode() {
        return Device.code(device);
    }

    /** What the operators do not do themselves. */
    Tensor applyTo(Tensor made) {
        return requiresGrad ? made.requiresGrad_() : made;
    }
}
