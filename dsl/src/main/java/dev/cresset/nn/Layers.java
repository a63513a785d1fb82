package dev.cresset.nn;

import java.util.List;

/**
 * A short name for each layer, to be imported statically.
 *
 * {@snippet :
 * Sequential features = sequential(
 *                 conv2d(3, 64, 3).padding(1), relu(),
 *                 conv2d(64, 64, 3).padding(1), relu(),
 *                 maxPool2d(2))
 *         .init(Conv2d.class, kaimingNormal().fanOut(), zeros());
 * }
 *
 * <p>Except for {@link #sequential}, which makes a network at once, the methods give descriptions: immutable values that draw
 * nothing and may be used more than once. Their {@code build()} makes a layer with parameters of its own.
 */
public final class Layers extends SequenceLayers {

    private Layers() {}

    /**
     * Makes a chain of layers at once, drawing their initial values in order.
     *
     * <p>Java evaluates arguments first. A {@code sequential(...)} among the arguments has therefore drawn its values before the
     * descriptions to its left draw theirs; {@link #block} keeps PyTorch's order.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the network
     */
    @SafeVarargs
    public static Sequential sequential(LayerSpec<? extends UnaryModule<?>>... layers) {
        return new Sequential(layers);
    }

    /**
     * Describes a chain of layers that is a part of another one and draws its initial values when its turn comes.
     *
     * @param layers the layers; those without a name get their position as name
     * @return the description of a {@link Sequential}
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public static LayerSpec<Sequential> block(LayerSpec<? extends UnaryModule<?>>... layers) {
        List<LayerSpec<? extends UnaryModule<?>>> parts = List.of(layers);
        return () -> new Sequential(parts);
    }

    /**
     * Gives a layer the name that it gets in a {@link Sequential}.
     *
     * @param name the name, which the keys of its parameters begin with
     * @param layer the layer or its specification
     * @param <M> the type of the layer
     * @return the named layer
     */
    public static <M extends Module<?>> LayerSpec<M> named(String name, LayerSpec<M> layer) {
        return new NamedLayer<>(name, layer);
    }
}
