package dev.cresset.bindings;

/** What a backward pass calls with the gradient of a tensor. */
public interface GradientHook {

    /**
     * Runs on the thread of the backward pass, in its modes.
     *
     * @param gradient the address of the gradient, which the hook takes over
     * @return the address of another gradient to go on with, which the pass takes over; 0 to go on with that one
     */
    long run(long gradient);

    /** Called once after the last call, some time after LibTorch has freed the graph. */
    default void release() {}
}
