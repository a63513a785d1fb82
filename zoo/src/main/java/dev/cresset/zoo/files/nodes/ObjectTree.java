package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Shape;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.pickle.Arguments;
import dev.cresset.zoo.files.python.Counter;
import dev.cresset.zoo.files.python.OrderedDict;
import dev.cresset.zoo.files.python.Tuple;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Copies the object of a file, with other objects in the place of its tensors. An object at two places is at the same two places of the
 * copy.
 *
 * <p>Pickles can have objects that contain themselves, and small objects with billions of values. Both are refused.
 */
public final class ObjectTree {

    private static final int DEEPEST = 200;
    private static final long MOST_VALUES = 100_000_000;

    /** A copy and the number of its values, repeated ones included. */
    private record Copy(Object value, long values) {}

    private final Function<TensorNode, Object> tensors;
    private final Map<Object, Copy> copies = new IdentityHashMap<>();
    private int depth;
    private long values;

    private ObjectTree(Function<TensorNode, Object> tensors) {
        this.tensors = tensors;
    }

    /**
     * Copies an object with other objects in the place of its tensors.
     *
     * @param root the object
     * @param tensors gives the replacement of a tensor; called once for each
     * @return the copy
     * @throws Malformed if the object contains itself, is nested too deep, has too many values, or holds an object that is not a value
     */
    public static Object copy(Object root, Function<TensorNode, Object> tensors) {
        return new ObjectTree(tensors).copy(root);
    }

    /**
     * {@return the tensors in an object in their order, each once}
     *
     * @param root the object
     * @throws Malformed as {@link #copy(Object, Function)} does
     */
    public static List<TensorNode> tensors(Object root) {
        List<TensorNode> tensors = new ArrayList<>();
        copy(root, tensor -> {
            tensors.add(tensor);
            return tensor;
        });
        return tensors;
    }

    private Object copy(Object value) {
        values++;
        if (isScalar(value)) {
            return value;
        }
        if (copies.containsKey(value)) {
            Copy copy = copies.get(value);
            Malformed.unless(copy != null, "the object contains itself");
            values += copy.values;
            Malformed.unless(values <= MOST_VALUES, "the object has more than " + MOST_VALUES + " values");
            return copy.value;
        }
        Malformed.unless(++depth <= DEEPEST, "the object is nested more than " + DEEPEST + " deep");
        long before = values;
        copies.put(value, null);
        Object copy = copyNew(value);
        copies.put(value, new Copy(copy, values - before));
        depth--;
        return copy;
    }

    private static boolean isScalar(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number // also a Complex
                || value instanceof Boolean
                || value instanceof byte[]
                || value instanceof Enum
                || value instanceof Device
                || value instanceof Shape;
    }

    private Object copyNew(Object value) {
        if (value instanceof TensorNode tensor) {
            return tensor(tensor);
        }
        if (value instanceof StorageView storage) {
            return tensor(tensor(storage));
        }
        if (value instanceof Tuple tuple) {
            return Tuple.of(tuple.stream().map(this::copy).toArray());
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        Malformed.unless(value instanceof Set, "the object holds " + Arguments.describe(value) + " as a value");
        return value;
    }

    private Map<Object, Object> map(Map<?, ?> map) {
        Map<Object, Object> copy = map instanceof Counter ? new Counter() : new LinkedHashMap<>();
        if (map instanceof OrderedDict dictionary) {
            OrderedDict ordered = new OrderedDict();
            dictionary
                    .attributes()
                    .forEach((name, value) -> ordered.attributes().put(name, copy(value)));
            copy = ordered;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            copy.put(entry.getKey(), copy(entry.getValue()));
        }
        return copy;
    }

    private Object tensor(TensorNode tensor) {
        try {
            tensor.dtype(); // which an incomplete tensor does not have
            return tensors.apply(tensor);
        } catch (IllegalArgumentException incomplete) {
            throw new Malformed(incomplete.getMessage(), incomplete);
        }
    }

    /** A storage without a tensor, as the tensor of all its elements. */
    private static DenseNode tensor(StorageView view) {
        DType dtype =
                view.storage().dtype() == null ? DType.UINT8 : view.storage().dtype();
        return view.tensor(dtype, 0, new long[] {view.byteSize() / dtype.itemSize()}, new long[] {1});
    }
}
