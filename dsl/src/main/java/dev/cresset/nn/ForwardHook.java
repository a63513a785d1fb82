package dev.cresset.nn;

import dev.cresset.Tensor;

/** What {@link Module#call} calls after a module has computed. */
@FunctionalInterface
public interface ForwardHook {

    /**
     * @param module the module
     * @param input what it has got
     * @param output what it has computed
     * @return what to go on with instead; null to change nothing
     */
    Tensor run(Module module, Tensor input, Tensor output);
}
