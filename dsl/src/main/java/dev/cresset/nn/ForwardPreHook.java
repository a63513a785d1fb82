package dev.cresset.nn;

import dev.cresset.Tensor;

/** What {@link Module#call} calls before a module computes. */
@FunctionalInterface
public interface ForwardPreHook {

    /**
     * {@return what the module is to get instead of its input; null to change nothing}
     *
     * @param module the module
     * @param input what it is about to get
     */
    Tensor run(Module module, Tensor input);
}
