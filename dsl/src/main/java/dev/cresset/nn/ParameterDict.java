package dev.cresset.nn;

import dev.cresset.Tensor;
import dev.cresset.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Parameters by name, in the order in which they were put there. It computes nothing by itself: the module that holds it does.
 *
 * {@snippet :
 * ParameterDict scales = new ParameterDict().put("left", Torch.ones(3)).put("right", Torch.ones(3));
 * Tensor output = input.mul(scales.get("left"));
 * }
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html">torch.nn.ParameterDict</a>
 */
public final class ParameterDict extends Module<ParameterDict> {

    /** No parameters. */
    public ParameterDict() {}

    /**
     * Puts a parameter under a name; one that is there already is closed.
     *
     * @param name the name, not empty and without a dot
     * @param parameter a leaf, which the map takes over
     * @return this map
     * @throws IllegalArgumentException if the tensor is no leaf
     */
    public ParameterDict put(String name, Tensor parameter) {
        if (containsKey(name)) {
            Checks.that(parameter.isLeaf(), "parameter '%s' of ParameterDict is no leaf", name);
            Tensor previous = registry()
                    .parameters
                    .put(name, parameter.requiresGrad_(true).keep());
            if (previous != parameter) {
                previous.close();
            }
        } else {
            registerParameter(name, parameter);
        }
        return this;
    }

    /**
     * {@return the parameter of a name}
     *
     * @param name a name
     * @throws IllegalArgumentException if there is none of that name
     */
    public Tensor get(String name) {
        Checks.that(
                containsKey(name),
                "ParameterDict has no parameter '%s'; its parameters are %s",
                name,
                registry().parameters.keySet());
        return registry().parameters.get(name);
    }

    /**
     * {@return whether there is a parameter of that name}
     *
     * @param name a parameter's name
     */
    public boolean containsKey(String name) {
        return registry().parameters.containsKey(name);
    }

    /** {@return how many parameters there are} */
    public int size() {
        return registry().parameters.size();
    }

    /** {@return the parameters by name, in order; it cannot be changed, but shows later changes} */
    public Map<String, Tensor> asMap() {
        return Collections.unmodifiableMap(registry().parameters);
    }

    @Override
    protected String extraRepr() {
        List<String> lines = new ArrayList<>();
        registry().parameters.forEach((name, parameter) -> lines.add("  (" + name + "): " + text(parameter)));
        return String.join("\n", lines);
    }

    private static String text(Tensor parameter) {
        String sizes = parameter.shape().stream().mapToObj(Long::toString).collect(Collectors.joining("x"));
        return "Parameter containing: [torch." + typeName(parameter) + " of size " + sizes + "]";
    }

    /** PyTorch's old names of types. */
    private static String typeName(Tensor parameter) {
        String name = parameter.dtype().name().toLowerCase(Locale.ROOT);
        return switch (parameter.dtype()) {
            case FLOAT16 -> "HalfTensor";
            case FLOAT32 -> "FloatTensor";
            case FLOAT64 -> "DoubleTensor";
            case BFLOAT16 -> "BFloat16Tensor";
            case COMPLEX64 -> "ComplexFloatTensor";
            case COMPLEX128 -> "ComplexDoubleTensor";
            default -> name;
        };
    }
}
