package dev.cresset.zoo.files;

import dev.cresset.Tensor;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.TensorNode;
import dev.cresset.zoo.files.pickle.Arguments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Dictionaries in a file, before their tensors are made. */
final class StateDictNodes {

    private StateDictNodes() {}

    /** @throws Malformed unless the object is a dictionary whose keys are strings */
    static void checkCheckpoint(Object root) {
        Malformed.unless(root instanceof Map, "not a checkpoint: it holds " + Arguments.describe(root));
        for (Object key : ((Map<?, ?>) root).keySet()) {
            Malformed.unless(
                    key instanceof String,
                    "not a checkpoint: its key " + Quote.of(String.valueOf(key)) + " is " + Arguments.describe(key));
        }
    }

    /** @throws Malformed unless the object is a dictionary of tensors */
    static void checkStateDict(Object root) {
        Malformed.unless(root instanceof Map, "not a state dictionary: it holds " + Arguments.describe(root));
        ((Map<?, ?>) root).forEach((key, value) -> {
            if (!(key instanceof String) || !(value instanceof TensorNode)) {
                throw new Malformed("not a state dictionary: under " + Quote.of(String.valueOf(key)) + " it holds "
                        + Arguments.describe(value) + dictionaries((Map<?, ?>) root));
            }
        });
    }

    /** Where a checkpoint may have its state dictionary. */
    private static String dictionaries(Map<?, ?> root) {
        List<String> keys = root.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Map)
                .map(entry -> Quote.of(String.valueOf(entry.getKey())))
                .limit(5)
                .toList();
        return keys.isEmpty() ? "" : " (there are dictionaries under " + String.join(", ", keys) + ")";
    }

    static Map<String, Tensor> of(Object loaded) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        ((Map<?, ?>) loaded).forEach((key, tensor) -> state.put((String) key, (Tensor) tensor));
        return state;
    }

    static Map<String, TensorNode> nodes(Object root) {
        Map<String, TensorNode> nodes = new LinkedHashMap<>();
        ((Map<?, ?>) root).forEach((key, tensor) -> nodes.put((String) key, (TensorNode) tensor));
        return nodes;
    }
}
