package dev.cresset.nn;

import dev.cresset.Tensor;

/** What {@link Module#call} calls after a module has computed. */
@FunctionalInterface
public interface ForwardHook {

    /**
     * {@return what to go on with instead of the output; null to change nothing}
     *
     * @param module the module
     * @param input what it has got
     * @param output what it has computed
     */
    Tensor run(Module module, Tensor input, Tensor output);
}
