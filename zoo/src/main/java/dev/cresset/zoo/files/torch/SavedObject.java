package dev.cresset.zoo.files.torch;

import dev.cresset.Aten;
import dev.cresset.Complex;
import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Layout;
import dev.cresset.QScheme;
import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.zoo.files.python.OrderedDict;
import dev.cresset.zoo.files.python.Tuple;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks an object that is to be saved, and collects its storages. */
final class SavedObject {

    private static final int DEEPEST = 200;

    private final SavedStorages storages = new SavedStorages();
    private final Map<Tensor, List<Tensor>> parts = new IdentityHashMap<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @throws IllegalArgumentException if the object holds something that cannot be saved; the message tells where */
    SavedObject(Object root) {
        look(root, "");
    }

    SavedStorages storages() {
        return storages;
    }

    /** The tensors that a sparse or quantized tensor consists of. */
    List<Tensor> parts(Tensor tensor) {
        return parts.get(tensor);
    }

    private void look(Object value, String path) {
        if (isScalar(value)) {
            return;
        }
        if (value instanceof Tensor tensor) {
            look(tensor, path);
        } else if (value instanceof Map || value instanceof Collection) {
            refuse(open.contains(value), "an object that contains itself", path);
            refuse(open.size() == DEEPEST, "objects nested more than " + DEEPEST + " deep", path);
            if (seen.add(value)) {
                open.add(value);
                lookInside(value, path);
                open.remove(value);
            }
        } else {
            throw new IllegalArgumentException(refusal("a " + value.getClass().getName(), path));
        }
    }

    private void lookInside(Object container, String path) {
        if (container instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                refuse(!isKey(key), "a dictionary with a key that is not a scalar", path);
                look(value, join(path, key));
            });
            if (map instanceof OrderedDict dictionary) {
                dictionary.attributes().forEach((name, value) -> look(value, join(path, name)));
            }
            return;
        }
        int index = 0;
        for (Object element : (Collection<?>) container) {
            refuse(container instanceof Set && !isKey(element), "a set with an element that is not a scalar", path);
            look(element, join(path, index++));
        }
    }

    private void look(Tensor tensor, String path) {
        refuse(tensor.isClosed(), "a closed tensor", path);
        if (!parts.containsKey(tensor)) {
            List<Tensor> others = otherParts(tensor, path);
            if (tensor.layout() == Layout.STRIDED && tensor.device().type() != Device.Type.META) {
                storages.add(tensor);
            }
            others.forEach(storages::add);
            parts.put(tensor, others);
        }
    }

    private static List<Tensor> otherParts(Tensor tensor, String path) {
        return switch (tensor.layout()) {
            case STRIDED -> tensor.dtype().isQuantized() ? channels(tensor, path) : List.of();
            case SPARSE_COO -> List.of(Aten._indices(tensor), Aten._values(tensor));
            case SPARSE_CSR, SPARSE_BSR -> List.of(tensor.crowIndices(), tensor.colIndices(), tensor.values());
            case SPARSE_CSC, SPARSE_BSC -> List.of(tensor.ccolIndices(), tensor.rowIndices(), tensor.values());
            default -> throw new IllegalArgumentException(refusal("a tensor of layout " + tensor.layout(), path));
        };
    }

    private static List<Tensor> channels(Tensor tensor, String path) {
        return switch (tensor.qscheme()) {
            case PER_TENSOR_AFFINE -> List.of();
            case PER_CHANNEL_AFFINE, PER_CHANNEL_AFFINE_FLOAT_QPARAMS ->
                List.of(tensor.qPerChannelScales(), tensor.qPerChannelZeroPoints());
            default -> throw new IllegalArgumentException(refusal("a tensor of scheme " + tensor.qscheme(), path));
        };
    }

    private static boolean isScalar(Object value) {
        return isKeyScalar(value)
                || value instanceof byte[]
                || value instanceof Complex
                || value instanceof Device
                || value instanceof DType
                || value instanceof Layout
                || value instanceof QScheme
                || value instanceof Shape;
    }

    private static boolean isKey(Object value) {
        return isKeyScalar(value)
                || value instanceof Tuple tuple && tuple.stream().allMatch(SavedObject::isKeyScalar);
    }

    private static boolean isKeyScalar(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof Double
                || value instanceof Float;
    }

    private static String join(String path, Object step) {
        return path.isEmpty() ? String.valueOf(step) : path + "." + step;
    }

    private static void refuse(boolean condition, String what, String path) {
        if (condition) {
            throw new IllegalArgumentException(refusal(what, path));
        }
    }

    private static String refusal(String what, String path) {
        return what + " cannot be saved" + (path.isEmpty() ? "" : ", under '" + path + "'");
    }
}
