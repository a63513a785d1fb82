package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * Modules in a list, named by their positions. It computes nothing by itself: the module that holds it does.
 *
 * {@snippet :
 * class Net extends Module {
 *     private final ModuleList layers = register("layers", new ModuleList(linear(10, 10), linear(10, 10)));
 *
 *     @Override
 *     public Tensor forward(Tensor input) {
 *         Tensor output = input;
 *         for (Module layer : layers) {
 *             output = layer.forward(output).add(output);
 *         }
 *         return output;
 *     }
 * }
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html">torch.nn.ModuleList</a>
 */
public final class ModuleList extends Module implements Iterable<Module> {

    /**
     * Makes a list of layers that are registered as 0, 1, 2 and so on.
     *
     * @param layers the modules, built in this order
     */
    public ModuleList(Layer... layers) {
        for (Layer layer : layers) {
            append(layer);
        }
    }

    /**
     * Not possible: the list does not know how its modules belong together.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    public Tensor forward(Tensor input) {
        throw new UnsupportedOperationException("ModuleList computes nothing by itself; call its modules");
    }

    /**
     * Adds a module at the end.
     *
     * @param layer the module or its description
     * @return this list
     */
    public ModuleList append(Layer layer) {
        register(Integer.toString(size()), layer.build());
        return this;
    }

    /**
     * {@return the module at a position}
     *
     * @param index the position, from 0; negative ones count from the end
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Module get(int index) {
        return members().children.get(nameOf(index));
    }

    /**
     * Puts a module in the place of another one.
     *
     * @param index the position, from 0; negative ones count from the end
     * @param layer the module or its description
     * @return the module that was there; whoever has no use for it closes it
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Module set(int index, Layer layer) {
        return replace(nameOf(index), layer.build());
    }

    /** {@return how many modules there are} */
    public int size() {
        return members().children.size();
    }

    /** @return the modules in order */
    @Override
    public Iterator<Module> iterator() {
        return List.copyOf(members().children.values()).iterator();
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
    static List<String> lines(Collection<Module> modules) {
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
