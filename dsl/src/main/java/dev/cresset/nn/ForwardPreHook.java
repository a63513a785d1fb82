package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/** A function that each call of a module calls before the computation. */
@FunctionalInterface
public interface ForwardPreHook {

    /**
     * {@return the inputs to use instead, as many; null to change nothing}
     *
     * @param module the module
     * @param inputs the inputs; null where an optional one was not given
     */
    List<Tensor> run(Module<?> module, List<Tensor> inputs);
}
