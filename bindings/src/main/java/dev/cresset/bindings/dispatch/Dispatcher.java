package dev.cresset.bindings.dispatch;

import dev.cresset.bindings.NativeDispatcher;
import dev.cresset.error.OperatorNotFoundException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every operator of every library in this process, by its name. */
public final class Dispatcher {

    private static final Map<String, DispatchedOperator> FOUND = new ConcurrentHashMap<>();

    private Dispatcher() {}

    /**
     * Finds an operator. A name without an overload means the overload without a name, or else the only one.
     *
     * @param name such as {@code aten::add.Tensor} or {@code aten::relu}
     * @return the operator
     * @throws IllegalArgumentException if it is not a qualified name, or means several overloads
     * @throws OperatorNotFoundException if no library in this process has registered it
     */
    public static DispatchedOperator operator(String name) {
        DispatchedOperator found = FOUND.get(name);
        if (found == null) {
            found = find(name);
            FOUND.put(name, found);
        }
        return found;
    }

    /** {@return the names of all operators with a schema or without, such as {@code aten::add.Tensor}, in alphabetical order} */
    public static List<String> names() {
        return NativeDispatcher.names()
                .lines()
                .map(line -> line.endsWith(".") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
    }

    /**
     * {@return the names of all its overloads, such as {@code aten::add.Scalar}, in alphabetical order}
     *
     * @param name an operator's name, with an overload's or without
     */
    public static List<String> overloads(String name) {
        String base = SimilarNames.withoutOverload(name);
        return names().stream()
                .filter(known -> SimilarNames.withoutOverload(known).equals(base))
                .toList();
    }

    private static DispatchedOperator find(String name) {
        if (!name.contains("::")) {
            throw new IllegalArgumentException(
                    "an operator's name is like aten::add.Tensor or aten::relu, not '" + name + "'");
        }
        String base = SimilarNames.withoutOverload(name);
        String overload = base.equals(name) ? "" : name.substring(base.length() + 1);
        long address = NativeDispatcher.find(base, overload);
        if (address != 0) {
            return new DispatchedOperator(address);
        }
        return overload.isEmpty() ? onlyOverload(name) : unknown(name);
    }

    private static DispatchedOperator onlyOverload(String name) {
        List<String> overloads = overloads(name);
        if (overloads.size() > 1) {
            throw new IllegalArgumentException(
                    name + " has several overloads, name one of them: " + String.join(", ", overloads));
        }
        return overloads.isEmpty() ? unknown(name) : operator(overloads.get(0));
    }

    private static DispatchedOperator unknown(String name) {
        throw new OperatorNotFoundException(name, "no library in this process has such an operator" + similar(name));
    }

    private static String similar(String name) {
        List<String> similar = SimilarNames.of(name, names());
        return similar.isEmpty() ? "" : "; similar: " + String.join(", ", similar);
    }
}
