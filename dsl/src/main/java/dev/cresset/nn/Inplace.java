package dev.cresset.nn;

/**
 * Specification of a layer that can overwrite its input, which saves memory.
 *
 * @param <S> the specification
 */
public interface Inplace<S extends Inplace<S>> {

    /** {@return whether the layer overwrites its input; false by default} */
    boolean isInplace();

    /**
     * {@return this specification of a layer that overwrites its input or not}
     *
     * @param inplace whether the layer overwrites its input; false by default
     */
    S inplace(boolean inplace);

    /** {@return this specification of a layer that overwrites its input} */
    default S inplace() {
        return inplace(true);
    }
}
