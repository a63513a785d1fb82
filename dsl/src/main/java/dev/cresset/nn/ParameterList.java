package dev.cresset.nn;

import dev.cresset.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Parameters in a list, named by their positions. It computes nothing by itself: the module that holds it does.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ParameterList.html">torch.nn.ParameterList</a>
 */
public final class ParameterList extends Module<ParameterList> implements Iterable<Tensor> {

    /**
     * Makes a list of parameters that are registered as 0, 1, 2 and so on.
     *
     * @param parameters leaves, which the list takes over
     */
    public ParameterList(Tensor... parameters) {
        for (Tensor parameter : parameters) {
            append(parameter);
        }
    }

    /**
     * Adds a parameter at the end.
     *
     * @param parameter a leaf, which the list takes over
     * @return this list
     * @throws IllegalArgumentException if the tensor is no leaf
     */
    public ParameterList append(Tensor parameter) {
        registerParameter(Integer.toString(size()), parameter);
        return this;
    }

    /**
     * {@return the parameter at a position}
     *
     * @param index the position, from 0
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Tensor get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(
                    "no parameter has index " + index + ": ParameterList has " + size() + " parameters");
        }
        return registry().parameters.get(Integer.toString(index));
    }

    /** {@return how many parameters there are} */
    public int size() {
        return registry().parameters.size();
    }

    /** @return the parameters in order */
    @Override
    public Iterator<Tensor> iterator() {
        return List.copyOf(registry().parameters.values()).iterator();
    }

    @Override
    protected String extraRepr() {
        List<String> lines = new ArrayList<>();
        for (Tensor parameter : this) {
            String sizes = parameter.shape().stream().mapToObj(Long::toString).collect(Collectors.joining("x"));
            String dtype = parameter.dtype().name().toLowerCase(Locale.ROOT);
            lines.add("  (%d): Parameter containing: [torch.%s of size %s]".formatted(lines.size(), dtype, sizes));
        }
        return String.join("\n", lines);
    }
}
