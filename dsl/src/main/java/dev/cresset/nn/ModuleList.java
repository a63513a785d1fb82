package dev.cresset.nn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Modules in a list, named by their positions. It computes nothing by itself: the module that holds it does.
 *
 * {@snippet :
 * class Net extends UnaryModule<Net> {
 *     private final ModuleList<Linear> layers = register("layers", new ModuleList<>(linear(10, 10), linear(10, 10)));
 *
 *     @Override
 *     protected Tensor forward(Tensor input) {
 *         Tensor output = input;
 *         for (Linear layer : layers) {
 *             output = layer.call(output).add(output);
 *         }
 *         return output;
 *     }
 * }
 * }
 *
 * @param <E> the type of the modules; {@code UnaryModule<?>} where they differ
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html">torch.nn.ModuleList</a>
 */
public final class ModuleList<E extends Module<?>> extends Module<ModuleList<E>> implements Iterable<E> {

    /**
     * Makes a list of layers that are registered as 0, 1, 2 and so on.
     *
     * @param layers the modules, built in this order
     */
    @SafeVarargs
    public ModuleList(LayerSpec<? extends E>... layers) {
        for (LayerSpec<? extends E> layer : layers) {
            append(layer);
        }
    }

    /**
     * Adds a module at the end.
     *
     * @param layer the module or its description
     * @return this list
     */
    public ModuleList<E> append(LayerSpec<? extends E> layer) {
        register(Integer.toString(size()), layer);
        return this;
    }

    /**
     * {@return the module at a position}
     *
     * @param index the position, from 0; negative ones count from the end
     * @throws IndexOutOfBoundsException if there is no such position
     */
    @SuppressWarnings("unchecked") // nothing else is registered
    public E get(int index) {
        return (E) registry().children.get(nameOf(index));
    }

    /**
     * Replaces a module.
     *
     * @param index the position, from 0; negative ones count from the end
     * @param layer the module or its description
     * @param <P> the type of the new module
     * @return the new module
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public <P extends E> P set(int index, LayerSpec<P> layer) {
        return replace(nameOf(index), layer);
    }

    /** {@return how many modules there are} */
    public int size() {
        return registry().children.size();
    }

    /** @return the modules in order */
    @Override
    public Iterator<E> iterator() {
        return modulesInOrder().iterator();
    }

    @SuppressWarnings("unchecked") // nothing else is registered
    private List<E> modulesInOrder() {
        return (List<E>) List.copyOf(registry().children.values());
    }

    private String nameOf(int index) {
        int size = size();
        if (index < -size || index >= size) {
            throw new IndexOutOfBoundsException(
                    "no module has index " + index + ": " + name() + " has " + size + " modules");
        }
        return Integer.toString(Math.floorMod(index, size));
    }

    /** The lines of the printed tree: neighbours that look the same are printed once. */
    static List<String> lines(Collection<Module<?>> modules) {
        List<String> texts = modules.stream().map(Module::toString).toList();
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= texts.size(); i++) {
            if (i == texts.size() || !texts.get(i).equals(texts.get(start))) {
                int count = i - start;
                String places =
                        count == 1 ? "(%d): ".formatted(start) : "(%d-%d): %d x ".formatted(start, i - 1, count);
                lines.add(places + texts.get(start));
                start = i;
            }
        }
        return lines;
    }
}
