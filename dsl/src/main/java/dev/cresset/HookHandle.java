package dev.cresset;

/** A hook that can be taken back. */
public interface HookHandle extends AutoCloseable {

    /** Removes the hook; removing it again does nothing. */
    void remove();

    /** Like {@link #remove()}. */
    @Override
    default void close() {
        remove();
    }
}
