package dev.cresset.nn.init;

import dev.cresset.Tensor;

/** A way to set a parameter's initial values; {@link Init} has the usual ones. */
@FunctionalInterface
public interface Initializer {

    /**
     * Overwrites a tensor's values. Those of {@link Init} record nothing for the backward pass, whatever the grad mode is.
     *
     * @param tensor what to fill
     */
    void initialize(Tensor tensor);
}
