package dev.cresset.zoo.files.globals;

import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The names that a pickle may use. All others are refused, so a pickle calls nothing but functions of this package. */
public final class AllowedGlobals implements Globals {

    /**
     * The names in files of {@code torch.save}: those that PyTorch's {@code weights_only} accepts, and NumPy's numbers and arrays, which
     * PyTorch accepts after {@code add_safe_globals}.
     */
    public static final AllowedGlobals TORCH = new AllowedGlobals(
            List.of(PythonGlobals::addTo, TorchTypes::addTo, TensorGlobals::addTo, NumpyGlobals::addTo));

    /** The names in pickles of Python's own values and NumPy's arrays. */
    public static final AllowedGlobals NUMPY =
            new AllowedGlobals(List.of(PythonGlobals::addEncode, NumpyGlobals::addTo));

    private final Map<String, Object> values = new HashMap<>();

    private AllowedGlobals(List<Consumer<Map<String, Object>>> parts) {
        parts.forEach(part -> part.accept(values));
    }

    @Override
    public Object find(String module, String name) {
        // The module's name in Python 2, which protocol 2 still writes.
        String full = (module.equals("__builtin__") ? "builtins" : module) + "." + name;
        Object value = values.get(full);
        if (value == null) {
            throw new IllegalArgumentException("the global " + Quote.of(full) + " is not allowed" + hint(module));
        }
        return value;
    }

    /** The most frequent mistake of people who save a file. */
    private static String hint(String module) {
        boolean isModule = module.startsWith("torch.nn.modules.") || module.startsWith("torchvision.models.");
        return isModule ? ": the file holds a whole module, not its state_dict()" : "";
    }

    /** Every name, for tests. */
    Iterable<String> names() {
        return values.keySet();
    }
}
