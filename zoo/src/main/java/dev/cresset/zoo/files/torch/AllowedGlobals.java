package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.pickle.Globals;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that a file may use: those that PyTorch's {@code weights_only} accepts, and NumPy's numbers and arrays, which PyTorch
 * accepts once they are {@code add_safe_globals}.
 */
final class AllowedGlobals implements Globals {

    static final AllowedGlobals TABLE = new AllowedGlobals();

    private final Map<String, Object> values = new HashMap<>();

    private AllowedGlobals() {
        PythonGlobals.addTo(values);
        TorchTypes.addTo(values);
        TensorGlobals.addTo(values);
        NumpyGlobals.addTo(values);
    }

    @Override
    public Object find(String module, String name) {
        // Python 2's name for the same module, which protocol 2 goes on writing.
        String full = (module.equals("__builtin__") ? "builtins" : module) + "." + name;
        Object value = values.get(full);
        if (value == null) {
            throw new IllegalArgumentException("the global " + Quote.of(full) + " is not allowed" + hint(module));
        }
        return value;
    }

    /** What people save by mistake most often. */
    private static String hint(String module) {
        boolean isModule = module.startsWith("torch.nn.modules.") || module.startsWith("torchvision.models.");
        return isModule ? ": the file holds a whole module, not its state_dict()" : "";
    }

    /** Every name, for tests. */
    Iterable<String> names() {
        return values.keySet();
    }
}
