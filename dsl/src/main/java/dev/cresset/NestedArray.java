package dev.cresset;

import java.lang.reflect.Array;

/** Between Java's nested arrays, such as {@code float[][]}, and tensors. */
final class NestedArray {

    private NestedArray() {}

    /** The tensor of a flat array of primitive values. */
    static Tensor flat(Object flat, long... shape) {
        return switch (flat) {
            case float[] values -> TensorData.of(values, shape);
            case double[] values -> TensorData.of(values, shape);
            case long[] values -> TensorData.of(values, shape);
            case int[] values -> TensorData.of(values, shape);
            case short[] values -> TensorData.of(values, shape);
            case byte[] values -> TensorData.of(values, shape);
            default -> TensorData.of((boolean[]) flat, shape);
        };
    }

    /**
     * @param type such as {@code float[][].class}
     * @throws IllegalArgumentException if it has another depth than the tensor, or holds no primitive values
     */
    static Object array(Tensor tensor, Class<?> type) {
        Class<?> element = type;
        int depth = 0;
        for (; element.isArray(); element = element.getComponentType()) {
            depth++;
        }
        if (depth == 0 || depth != tensor.dim()) {
            throw new IllegalArgumentException(
                    "a tensor of " + tensor.dim() + " dimensions is no " + type.getTypeName());
        }
        Object flat = flat(tensor, element, type);
        return nested(flat, element, tensor.shape().sizes(), 0, new int[1]);
    }

    private static Object flat(Tensor tensor, Class<?> element, Class<?> type) {
        return switch (element.getName()) {
            case "float" -> tensor.toFloatArray();
            case "double" -> tensor.toDoubleArray();
            case "long" -> tensor.toLongArray();
            case "int" -> tensor.toIntArray();
            case "short" -> tensor.toShortArray();
            case "byte" -> tensor.toByteArray();
            case "boolean" -> tensor.toBooleanArray();
            default ->
                throw new IllegalArgumentException(
                        "a tensor becomes an array of float, double, long, int, short, byte or boolean, not "
                                + type.getTypeName());
        };
    }

    private static Object nested(Object flat, Class<?> element, long[] shape, int dim, int[] position) {
        int length = Math.toIntExact(shape[dim]);
        if (dim == shape.length - 1) {
            Object row = Array.newInstance(element, length);
            System.arraycopy(flat, position[0], row, 0, length);
            position[0] += length;
            return row;
        }
        int[] empty = new int[shape.length - dim];
        empty[0] = length;
        Object part = Array.newInstance(element, empty);
        for (int i = 0; i < length; i++) {
            Array.set(part, i, nested(flat, element, shape, dim + 1, position));
        }
        return part;
    }

    /** The array of a depth for a dtype. */
    static Class<?> typeOf(DType dtype, int depth) {
        Class<?> type = elementOf(dtype);
        for (int i = 0; i < depth; i++) {
            type = type.arrayType();
        }
        return type;
    }

    /** The Java type for a dtype: the bytes of {@link DType#UINT8} are those that {@link Torch#tensor(byte[], long...)} takes. */
    private static Class<?> elementOf(DType dtype) {
        return switch (dtype) {
            case FLOAT32,
                    FLOAT16,
                    BFLOAT16,
                    FLOAT8_E4M3FN,
                    FLOAT8_E4M3FNUZ,
                    FLOAT8_E5M2,
                    FLOAT8_E5M2FNUZ,
                    FLOAT8_E8M0FNU -> float.class;
            case FLOAT64 -> double.class;
            case INT64, UINT32 -> long.class;
            case INT32, UINT16 -> int.class;
            case INT16 -> short.class;
            case INT8, UINT8 -> byte.class;
            case BOOL -> boolean.class;
            default ->
                throw new IllegalArgumentException("no array of Java's holds the elements of a tensor of " + dtype);
        };
    }
}
