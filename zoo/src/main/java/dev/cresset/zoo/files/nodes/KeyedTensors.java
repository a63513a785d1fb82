package dev.cresset.zoo.files.nodes;

import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.python.OrderedDict;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The tensors in an object by their paths: keys and indices, joined by dots. */
public final class KeyedTensors {

    private static final int MOST_PLACES = 250_000;

    /** A path in the object; its text is made for tensors only. */
    private record Place(Place before, Object step) {

        @Override
        public String toString() {
            return before == null ? String.valueOf(step) : before + "." + step;
        }
    }

    private final BiFunction<String, TensorNode, Object> describe;
    private final Map<TensorNode, Object> described = new IdentityHashMap<>();
    private int places;

    private KeyedTensors(BiFunction<String, TensorNode, Object> describe) {
        this.describe = describe;
    }

    /**
     * Copies an object with descriptions in the place of its tensors.
     *
     * @param root the object
     * @param describe describes a tensor; called for each of its paths, in the object's order. The copy has the description of the first
     *     path
     * @return the copy
     * @throws Malformed if the object contains itself, holds an object that is not a value, or has tensors at too many places
     */
    public static Object copy(Object root, BiFunction<String, TensorNode, Object> describe) {
        Object copy = ObjectTree.copy(root, tensor -> tensor); // its checks come before the walk
        KeyedTensors keyed = new KeyedTensors(describe);
        keyed.walk(null, copy);
        return ObjectTree.copy(copy, keyed.described::get);
    }

    private void walk(Place place, Object value) {
        if (value instanceof TensorNode tensor) {
            Malformed.unless(++places <= MOST_PLACES, "it has tensors at more than " + MOST_PLACES + " places");
            Object description = describe.apply(place == null ? "" : place.toString(), tensor);
            described.putIfAbsent(tensor, description);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> walk(new Place(place, key), element));
            if (map instanceof OrderedDict dictionary) {
                dictionary.attributes().forEach((name, element) -> walk(new Place(place, name), element));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(new Place(place, i), list.get(i));
            }
        }
    }
}
