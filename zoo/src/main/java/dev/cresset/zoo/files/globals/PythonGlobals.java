package dev.cresset.zoo.files.globals;

import dev.cresset.Complex;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.pickle.Globals;
import dev.cresset.zoo.files.pickle.Keys;
import dev.cresset.zoo.files.python.Counter;
import dev.cresset.zoo.files.python.OrderedDict;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Python's containers and values that a pickle makes by calling a name. */
final class PythonGlobals {

    private PythonGlobals() {}

    static void addTo(Map<String, Object> values) {
        add(values, GlobalFunction.of("collections.OrderedDict", PythonGlobals::orderedDict));
        add(values, GlobalFunction.of("collections.Counter", PythonGlobals::counter));
        add(values, GlobalFunction.of("builtins.set", PythonGlobals::set));
        add(values, GlobalFunction.of("builtins.complex", PythonGlobals::complex));
        add(values, GlobalFunction.of("builtins.bytearray", PythonGlobals::byteArray));
        // Python writes empty bytes so in protocol 2.
        add(
                values,
                GlobalFunction.of(
                        "builtins.bytes",
                        arguments -> new byte[arguments.count(0, 0).size()]));
        addEncode(values);
    }

    /** Adds the function with which protocol 2 makes bytes. */
    static void addEncode(Map<String, Object> values) {
        add(values, GlobalFunction.of("_codecs.encode", arguments -> encode(arguments.count(2, 2))));
    }

    static void add(Map<String, Object> values, GlobalFunction function) {
        values.put(function.name(), function);
    }

    /** Python 2 wrote the entries as a list of pairs; Python 3 puts them one by one. */
    private static Object orderedDict(Arguments arguments) {
        OrderedDict dictionary = new OrderedDict();
        if (arguments.count(0, 1).size() == 1) {
            for (Object pair : arguments.get(0, List.class)) {
                if (!(pair instanceof List<?> entry) || entry.size() != 2 || !Keys.isKey(entry.get(0))) {
                    throw new IllegalArgumentException("an entry is not a pair of a key and a value");
                }
                if (Keys.contains(dictionary, entry.get(0))) {
                    throw new IllegalArgumentException(
                            "the key " + Quote.of(String.valueOf(entry.get(0))) + " occurs twice");
                }
                dictionary.put(entry.get(0), entry.get(1));
            }
        }
        return dictionary;
    }

    private static Object counter(Arguments arguments) {
        Map<?, ?> counts = arguments.count(0, 1).getOrNull(0, Map.class);
        return counts == null ? new Counter() : new Counter(counts);
    }

    private static Object set(Arguments arguments) {
        List<?> elements = arguments.count(0, 1).getOrNull(0, List.class);
        Set<Object> set = new LinkedHashSet<>();
        for (Object element : elements == null ? List.of() : elements) {
            if (!Keys.isKey(element)) {
                throw new IllegalArgumentException("an element is " + Arguments.describe(element));
            }
            set.add(element);
        }
        return set;
    }

    private static Object complex(Arguments arguments) {
        arguments.count(2, 2);
        return new Complex(arguments.get(0, Double.class), arguments.get(1, Double.class));
    }

    private static Object byteArray(Arguments arguments) {
        return switch (arguments.count(0, 2).size()) {
            case 0 -> new byte[0];
            case 1 -> arguments.get(0, byte[].class);
            default -> encode(arguments);
        };
    }

    /** Protocol 2 has no bytes: Python writes a string of the characters 0 to 255. */
    private static Object encode(Arguments arguments) {
        String text = arguments.get(0, String.class);
        String encoding = arguments.get(1, String.class);
        boolean isLatin1 = encoding.equals("latin1") || encoding.equals("latin-1");
        if (!isLatin1 || text.chars().anyMatch(character -> character > 0xff)) {
            throw new IllegalArgumentException("it encodes something other than bytes");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A class that is named but not called. */
    static Globals.Function marker(String name) {
        return GlobalFunction.of(name, _ -> {
            throw new IllegalArgumentException("it cannot be called");
        });
    }
}
