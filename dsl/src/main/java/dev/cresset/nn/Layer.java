package dev.cresset.nn;

/**
 * What a network can be put together from: a layer's description, which is an immutable value, or a {@link Module} that exists
 * already.
 */
@FunctionalInterface
public interface Layer {

    /**
     * Makes the layer, which draws its initial values from the default generator; a {@link Module} is its own result.
     *
     * @return the layer
     */
    Module build();
}
