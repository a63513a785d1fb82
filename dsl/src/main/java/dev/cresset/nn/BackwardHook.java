package dev.cresset.nn;

import dev.cresset.Tensor;

/** What a backward pass calls after it has gone through a module that was called by {@link Module#call}. */
@FunctionalInterface
public interface BackwardHook {

    /**
     * {@return another gradient of the input, of its shape, to go on with; null to change nothing}
     *
     * @param module the module
     * @param gradInput the gradient of the module's input; null where the input requires none
     * @param gradOutput the gradient of the module's output
     */
    Tensor run(Module module, Tensor gradInput, Tensor gradOutput);
}
