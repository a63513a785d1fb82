package dev.cresset.nn;

/**
 * The description of a module, from which any number of modules can be built. A {@link Module} describes itself: what takes a
 * specification takes a module that exists already, too.
 *
 * @param <M> the type of module
 */
@FunctionalInterface
public interface LayerSpec<M extends Module<?>> {

    /**
     * Builds the module, which draws its initial values from the default generator; a {@link Module} returns itself.
     *
     * @return the module
     */
    M build();
}
