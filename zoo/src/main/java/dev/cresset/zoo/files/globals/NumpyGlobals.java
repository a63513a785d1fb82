package dev.cresset.zoo.files.globals;

import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.ArrayNode;
import dev.cresset.zoo.files.nodes.NumpyType;
import dev.cresset.zoo.files.pickle.Arguments;
import java.util.Map;

/** NumPy's numbers and arrays. NumPy 2 renamed the module of their functions. */
final class NumpyGlobals {

    private static final String NDARRAY = "numpy.ndarray";

    private NumpyGlobals() {}

    static void addTo(Map<String, Object> values) {
        values.put(NDARRAY, PythonGlobals.marker(NDARRAY));
        PythonGlobals.add(values, GlobalFunction.of("numpy.dtype", arguments -> type(arguments.count(1, 3))));
        for (String core : new String[] {"numpy.core.", "numpy._core."}) {
            PythonGlobals.add(
                    values, GlobalFunction.of(core + "multiarray.scalar", arguments -> scalar(arguments.count(2, 2))));
            PythonGlobals.add(
                    values,
                    GlobalFunction.of(core + "multiarray._reconstruct", arguments -> array(arguments.count(3, 3))));
            PythonGlobals.add(
                    values,
                    GlobalFunction.of(core + "numeric._frombuffer", arguments -> fromBuffer(arguments.count(4, 4))));
        }
    }

    private static Object type(Arguments arguments) {
        return NumpyType.of(arguments.text(0));
    }

    private static Object scalar(Arguments arguments) {
        return arguments.get(0, NumpyType.class).scalar(arguments.get(1, byte[].class));
    }

    private static Object array(Arguments arguments) {
        Object type = arguments.any(0);
        if (!String.valueOf(type).equals(NDARRAY)) {
            throw new IllegalArgumentException("arrays of a class other than " + NDARRAY + " are not known");
        }
        return new ArrayNode();
    }

    private static Object fromBuffer(Arguments arguments) {
        String order = arguments.get(3, String.class);
        if (!order.equals("C") && !order.equals("F")) {
            throw new IllegalArgumentException("an array has the order " + Quote.of(order));
        }
        return new ArrayNode(
                arguments.get(1, NumpyType.class),
                arguments.integers(2),
                order.equals("F"),
                arguments.get(0, byte[].class));
    }
}
