package dev.cresset.nn;

/**
 * Spec of a layer that can overwrite its input, which saves memory.
 *
 * @param <S> the options
 */
public interface Inplace<S extends Inplace<S>> {

    /** {@return these options, overwriting the input} */
    default S inplace() {
        return inplace(true);
    }

    /**
     * {@return these options, overwriting the input or not}
     *
     * @param inplace whether the layer overwrites its input; false by default
     */
    S inplace(boolean inplace);
}
