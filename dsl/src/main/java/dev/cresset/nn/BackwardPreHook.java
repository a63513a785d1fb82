package dev.cresset.nn;

import dev.cresset.Tensor;

/** What a backward pass calls before it goes through a module that was called by {@link Module#call}. */
@FunctionalInterface
public interface BackwardPreHook {

    /**
     * {@return another gradient of the output, of its shape, to go on with; null to change nothing}
     *
     * @param module the module
     * @param gradOutput the gradient of the module's output
     */
    Tensor run(Module module, Tensor gradOutput);
}
