package dev.cresset.nn;

/**
 * Options of a layer that can overwrite its input, which saves memory.
 *
 * @param <O> the options
 */
public interface Inplace<O extends Inplace<O>> extends Layer {

    /** {@return these options, overwriting the input} */
    default O inplace() {
        return inplace(true);
    }

    /**
     * {@return these options, overwriting the input or not}
     *
     * @param inplace whether the layer overwrites its input; false by default
     */
    O inplace(boolean inplace);
}
