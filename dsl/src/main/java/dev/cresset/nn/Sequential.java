package dev.cresset.nn;

import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import dev.cresset.nn.inference.FusedLayer;
import dev.cresset.nn.inference.MkldnnLayout;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A chain of layers, each of which gets the output of the one before.
 *
 * {@snippet :
 * Sequential net = sequential(
 *         named("features", block(conv2d(3, 8, 3), relu(), maxPool2d(2))),
 *         flatten(),
 *         linear(8 * 15 * 15, 10));
 * Linear head = net.set(2, linear(8 * 15 * 15, 100));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html">torch.nn.Sequential</a>
 */
public class Sequential extends UnaryModule<Sequential> implements Iterable<UnaryModule<?>> {

    private Layout layout = Layout.STRIDED;

    /**
     * Makes a chain of layers, each of which gets the output of the one before.
     *
     * @param layers the layers or their specifications, built in this order; those without a name get their position as name
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read only
    public Sequential(LayerSpec<? extends UnaryModule<?>>... layers) {
        this(List.of(layers));
    }

    /**
     * Makes a chain of layers, each of which gets the output of the one before.
     *
     * @param layers the layers or their specifications, built in this order; those without a name get their position as name
     */
    @SuppressWarnings("this-escape") // what is called on the way is final
    public Sequential(List<? extends LayerSpec<? extends UnaryModule<?>>> layers) {
        layers.forEach(this::append);
    }

    @Override
    protected Tensor forward(Tensor input) {
        boolean inMkldnnLayout = layout == Layout.MKLDNN;
        Tensor output = input;
        for (UnaryModule<?> layer : this) {
            if (layer.fused() != FusedLayer.ABSORBED) {
                output = layer.call(inMkldnnLayout ? MkldnnLayout.forLayer(output, layer) : output);
            }
        }
        return inMkldnnLayout ? MkldnnLayout.toArray(output) : output;
    }

    @Override
    final void passImagesIn(Layout layout) {
        this.layout = layout;
    }

    @Override
    protected List<List<UnaryModule<?>>> chains() {
        return List.of(layers());
    }

    /**
     * Adds a layer at the end.
     *
     * @param layer the layer or its specification; without a name it gets its position as name
     * @return this chain
     * @throws IllegalArgumentException if the name is taken
     */
    public final Sequential append(LayerSpec<? extends UnaryModule<?>> layer) {
        register(layer instanceof NamedLayer<?> named ? named.name() : Integer.toString(size()), layer);
        return this;
    }

    /**
     * {@return the layer at a position}
     *
     * @param index the position, from 0; negative ones count from the end
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public final UnaryModule<?> get(int index) {
        return layers().get(indexOf(index));
    }

    /**
     * {@return the layer of a name}
     *
     * @param name the name of a layer
     * @throws IllegalArgumentException if there is no such layer
     */
    public final UnaryModule<?> get(String name) {
        UnaryModule<?> layer = (UnaryModule<?>) registry().children.get(name);
        Checks.that(
                layer != null,
                "%s has no layer '%s'; its layers are %s",
                name(),
                name,
                registry().children.keySet());
        return layer;
    }

    /**
     * Replaces a layer, under its name. The garbage collector frees the old layer, unless somebody holds it.
     *
     * @param index the position, from 0; negative ones count from the end
     * @param layer the new layer or its specification
     * @param <P> the type of the new layer
     * @return the new layer
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public final <P extends UnaryModule<?>> P set(int index, LayerSpec<P> layer) {
        return replace(new ArrayList<>(registry().children.keySet()).get(indexOf(index)), layer);
    }

    /** {@return how many layers there are} */
    public final int size() {
        return registry().children.size();
    }

    /** @return the layers in order */
    @Override
    public final Iterator<UnaryModule<?>> iterator() {
        return layers().iterator();
    }

    private List<UnaryModule<?>> layers() {
        List<UnaryModule<?>> layers = new ArrayList<>();
        registry().children.values().forEach(layer -> layers.add((UnaryModule<?>) layer));
        return layers;
    }

    private int indexOf(int index) {
        int size = size();
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException(
                    "no layer has index " + index + ": " + name() + " has " + size + " layers");
        }
        return Math.floorMod(index, size);
    }
}
