package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;

/**
 * Specification of a layer with parameters.
 *
 * @param <S> the specification
 */
public interface ParameterSpec<S extends ParameterSpec<S>> {

    /** {@return the dtype and the device of the parameters} */
    ParameterOptions parameters();

    /**
     * {@return this specification with another dtype and device of the parameters}
     *
     * @param parameters the dtype and the device of the parameters
     */
    S with(ParameterOptions parameters);

    /**
     * {@return this specification with another dtype of the parameters}
     *
     * @param dtype the dtype of the parameters; float32 by default
     */
    default S dtype(DType dtype) {
        return with(parameters().dtype(dtype));
    }

    /**
     * {@return this specification with another device of the parameters}
     *
     * @param device the device of the parameters; the CPU by default
     */
    default S device(Device device) {
        return with(parameters().device(device));
    }
}
