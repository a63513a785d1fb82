package dev.cresset.nn.init;

import dev.cresset.Tensor;

/** Sets the initial values of a parameter; {@link Init} has the usual initializers. */
@FunctionalInterface
public interface Initializer {

    /**
     * Overwrites the values of a tensor. The initializers of {@link Init} record nothing for the backward pass in any gradient mode.
     *
     * @param tensor the tensor to fill
     */
    void initialize(Tensor tensor);
}
