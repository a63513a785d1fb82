package dev.cresset.zoo.files.torch;

import dev.cresset.zoo.files.python.OrderedDict;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The tensors in an object by their places: keys and indices with dots between them. */
public final class KeyedTensors {

    private final BiFunction<String, TensorNode, Object> describe;
    private final Map<TensorNode, Object> described = new IdentityHashMap<>();

    private KeyedTensors(BiFunction<String, TensorNode, Object> describe) {
        this.describe = describe;
    }

    /**
     * Copies an object with descriptions in the place of its tensors.
     *
     * @param root the object
     * @param describe is asked for each place of a tensor, in the object's order; the copy has what it says of the first one
     * @return the copy
     * @throws dev.cresset.zoo.files.io.Malformed if the object contains itself, or holds what is no value
     */
    public static Object copy(Object root, BiFunction<String, TensorNode, Object> describe) {
        Object copy = ObjectTree.copy(root, tensor -> tensor); // its checks come before the walk
        KeyedTensors keyed = new KeyedTensors(describe);
        keyed.walk("", copy);
        return ObjectTree.copy(copy, keyed.described::get);
    }

    private void walk(String path, Object value) {
        if (value instanceof TensorNode tensor) {
            Object description = describe.apply(path, tensor);
            described.putIfAbsent(tensor, description);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> walk(join(path, key), element));
            if (map instanceof OrderedDict dictionary) {
                dictionary.attributes().forEach((name, element) -> walk(join(path, name), element));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(join(path, i), list.get(i));
            }
        }
    }

    private static String join(String path, Object step) {
        return path.isEmpty() ? String.valueOf(step) : path + "." + step;
    }
}
