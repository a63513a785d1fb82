package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/** A function that a backward pass calls before it goes through a call of a module. */
@FunctionalInterface
public interface BackwardPreHook {

    /**
     * {@return the gradients of the outputs to use instead, as many and of their shapes; null to change nothing}
     *
     * @param module the module
     * @param gradOutputs the gradients of the outputs; null where an output has none
     */
    List<Tensor> run(Module<?> module, List<Tensor> gradOutputs);
}
