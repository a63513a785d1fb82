package dev.cresset.nn;

import dev.cresset.Layout;
import dev.cresset.Tensor;
import dev.cresset.nn.init.Initializer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A chain of layers, each computing from what the one before it has computed.
 *
 * {@snippet :
 * Sequential net = sequential(
 *         named("features", block(conv2d(3, 8, 3), relu(), maxPool2d(2))),
 *         flatten(),
 *         linear(8 * 15 * 15, 10));
 * net.set(2, linear(8 * 15 * 15, 100)).close();
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html">torch.nn.Sequential</a>
 */
public class Sequential extends Module implements Iterable<Module> {

    /**
     * Makes a chain of layers, each of which gets the output of the one before.
     *
     * @param layers the layers, built in this order; those without a name get their position as name
     */
    @SuppressWarnings("this-escape") // what is called on the way is final
    public Sequential(Layer... layers) {
        for (Layer layer : layers) {
            add(layer);
        }
    }

    @Override
    public Tensor forward(Tensor input) {
        boolean inOneDnnLayout = layout() == Layout.MKLDNN;
        Tensor output = input;
        for (Module layer : this) {
            if (layer.fused() != FusedLayer.ABSORBED) {
                output = layer.call(inOneDnnLayout ? OneDnnLayout.give(output, layer) : output);
            }
        }
        return inOneDnnLayout ? OneDnnLayout.leave(output) : output;
    }

    @Override
    protected List<List<Module>> chains() {
        return List.of(List.copyOf(members().children.values()));
    }

    /**
     * Adds a layer at the end.
     *
     * @param layer the layer; without a name it gets its position as name
     * @return this chain
     * @throws IllegalArgumentException if the name is taken
     */
    public final Sequential append(Layer layer) {
        add(layer);
        return this;
    }

    /**
     * {@return the layer at a position}
     *
     * @param index the position, from 0; negative ones count from the end
     * @throws IndexOutOfBoundsException if there is no such layer
     */
    public final Module get(int index) {
        return members().children.get(nameOf(index));
    }

    /**
     * {@return the layer of a name}
     *
     * @param name the name of a layer
     * @throws IllegalArgumentException if there is no such layer
     */
    public final Module get(String name) {
        Module layer = members().children.get(name);
        Checks.that(
                layer != null,
                "%s has no layer '%s'; its layers are %s",
                name(),
                name,
                members().children.keySet());
        return layer;
    }

    /**
     * Puts a layer in the place of another one, whose name it takes over.
     *
     * @param index the position, from 0; negative ones count from the end
     * @param layer the new layer
     * @return the layer that was there; whoever has no use for it closes it
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public final Module set(int index, Layer layer) {
        return members().replace(this, nameOf(index), layer.build());
    }

    /** {@return how many layers there are} */
    public final int size() {
        return members().children.size();
    }

    /** @return the layers in order */
    @Override
    public final Iterator<Module> iterator() {
        return List.copyOf(members().children.values()).iterator();
    }

    @Override
    public Sequential init(Class<? extends Module> type, Initializer weight) {
        super.init(type, weight);
        return this;
    }

    @Override
    public Sequential init(Class<? extends Module> type, Initializer weight, Initializer bias) {
        super.init(type, weight, bias);
        return this;
    }

    private void add(Layer layer) {
        String name = layer instanceof NamedLayer named ? named.name() : Integer.toString(size());
        register(name, layer.build());
    }

    private String nameOf(int index) {
        int size = size();
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException(
                    "no layer has index " + index + ": " + name() + " has " + size + " layers");
        }
        return new ArrayList<>(members().children.keySet()).get(Math.floorMod(index, size));
    }
}
