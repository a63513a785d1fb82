package dev.cresset.bindings;

/** A function that a backward pass calls with the gradient of a tensor. */
public interface GradientHook {

    /**
     * Runs on the thread of the backward pass, in its modes.
     *
     * @param gradient the address of the gradient, which the hook takes over
     * @return the address of a gradient to use instead, which the pass takes over; 0 to leave the gradient as it is
     */
    long run(long gradient);

    /** Called once after the last call, some time after LibTorch has freed the graph. */
    default void release() {}
}
