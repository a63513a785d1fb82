package dev.cresset.nn;

import dev.cresset.Tensor;

/** What {@link Module#call} calls before a module computes. */
@FunctionalInterface
public interface ForwardPreHook {

    /**
     * @param module the module
     * @param input what it is about to get
     * @return what it is to get instead; null to change nothing
     */
    Tensor run(Module module, Tensor input);
}
