package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.List;

/** A function that each call of a module calls after the computation. */
@FunctionalInterface
public interface ForwardHook {

    /**
     * {@return the outputs to use instead, as many; null to change nothing}
     *
     * @param module the module
     * @param inputs the inputs; null where an optional one was not given
     * @param outputs the tensors that the module has computed: one for most modules
     */
    List<Tensor> run(Module<?> module, List<Tensor> inputs, List<Tensor> outputs);
}
