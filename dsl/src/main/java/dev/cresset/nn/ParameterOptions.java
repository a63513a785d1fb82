package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * The dtype and the device that a layer creates its parameters with.
 *
 * @param dtype the dtype of the parameters; null for float32
 * @param device the device of the parameters; null for the CPU
 */
public record ParameterOptions(DType dtype, Device device) {

    /** Parameters of float32 on the CPU. */
    public static final ParameterOptions DEFAULT = new ParameterOptions(null, null);

    /**
     * {@return these options with another dtype}
     *
     * @param dtype the dtype of the parameters
     */
    public ParameterOptions dtype(DType dtype) {
        return new ParameterOptions(dtype, device);
    }

    /**
     * {@return these options with another device}
     *
     * @param device the device of the parameters
     */
    public ParameterOptions device(Device device) {
        return new ParameterOptions(dtype, device);
    }

    /**
     * {@return a tensor for a parameter, whose elements are not initialized}
     *
     * @param shape the shape of the parameter
     */
    public Tensor empty(long... shape) {
        return Torch.empty(shape, dtype, device);
    }
}
