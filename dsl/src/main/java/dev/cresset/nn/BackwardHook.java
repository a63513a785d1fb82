package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/** A function that a backward pass calls after it has gone through a call of a module. */
@FunctionalInterface
public interface BackwardHook {

    /**
     * {@return the gradients of the inputs to use instead, as many and of their shapes; null to change nothing}
     *
     * @param module the module
     * @param gradInputs the gradients of the inputs; null where an input requires none
     * @param gradOutputs the gradients of the outputs; null where an output has none
     */
    List<Tensor> run(Module<?> module, List<Tensor> gradInputs, List<Tensor> gradOutputs);
}
