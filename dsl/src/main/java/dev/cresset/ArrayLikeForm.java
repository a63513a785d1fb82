package dev.cresset;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.List;

/**
 * The shape and the type of array-like data.
 *
 * @param shape the length of each depth
 * @param dtype what all of its values fit into
 * @param primitive the type of the arrays that hold all of its values, such as {@code float.class} for {@code float[][]}; null where
 *     values are objects, or the arrays are of several types
 */
record ArrayLikeForm(long[] shape, DType dtype, Class<?> primitive) {

    /** @throws IllegalArgumentException if the data is ragged, or holds something that is no number */
    static ArrayLikeForm of(Object data) {
        Scan scan = new Scan(shapeOf(data));
        scan.visit(data, 0);
        return scan.form();
    }

    int count() {
        return Math.toIntExact(Sizes.numel(shape));
    }

    static boolean isSequence(Object part) {
        return part instanceof List<?> || part != null && part.getClass().isArray();
    }

    static int length(Object sequence) {
        return sequence instanceof List<?> list ? list.size() : Array.getLength(sequence);
    }

    static Object element(Object sequence, int index) {
        return sequence instanceof List<?> list ? list.get(index) : Array.get(sequence, index);
    }

    private static boolean isPrimitiveArray(Object part) {
        return part.getClass().isArray() && part.getClass().componentType().isPrimitive();
    }

    /** The lengths along the first elements, which those of the others are compared with. */
    private static long[] shapeOf(Object data) {
        Shape shape = Shape.of();
        Object part = data;
        while (isSequence(part)) {
            int length = length(part);
            shape = shape.append(length);
            if (length == 0) {
                // An empty array knows the depth that it would have.
                for (Class<?> type = part.getClass().componentType(); type != null && type.isArray(); ) {
                    shape = shape.append(0);
                    type = type.componentType();
                }
                break;
            }
            part = isPrimitiveArray(part) ? null : element(part, 0);
        }
        return shape.toArray();
    }

    /** One way through all of the data. */
    private static final class Scan {

        private final long[] shape;

        /** The index of the part that is visited in each depth, for messages. */
        private final int[] place;

        private DType dtype;
        private Class<?> primitive;
        private boolean boxed;

        Scan(long[] shape) {
            this.shape = shape;
            place = new int[shape.length];
        }

        ArrayLikeForm form() {
            return new ArrayLikeForm(shape, dtype == null ? DType.FLOAT32 : dtype, boxed ? null : primitive);
        }

        void visit(Object part, int depth) {
            if (part == null) {
                throw new IllegalArgumentException("the data has a null" + at(depth));
            }
            if (isSequence(part)) {
                sequence(part, depth);
            } else if (depth < shape.length) {
                throw ragged(depth, "there is a single value, not " + shape[depth]);
            } else {
                boxed = true;
                add(dtypeOf(part));
            }
        }

        private void sequence(Object part, int depth) {
            int length = length(part);
            if (depth == shape.length) {
                throw ragged(depth, "there are " + length + " values, not a single one");
            }
            if (length != shape[depth]) {
                throw ragged(depth, "there are " + length + " values, not " + shape[depth]);
            }
            noteType(part);
            for (int i = 0; i < length; i++) {
                place[depth] = i;
                if (!isPrimitiveArray(part)) {
                    visit(element(part, i), depth + 1);
                } else if (depth + 1 < shape.length) {
                    throw ragged(depth + 1, "there is a single value, not " + shape[depth + 1]);
                }
            }
        }

        /** An array's class tells the type of its values, even where it has none. */
        private void noteType(Object part) {
            Class<?> type = part.getClass();
            while (type.isArray()) {
                type = type.componentType();
            }
            if (type.isPrimitive()) {
                boxed |= primitive != null && primitive != type;
                primitive = type;
                add(dtypeOf(type));
            }
        }

        private void add(DType next) {
            dtype = dtype == null || dtype == next ? next : Torch.promoteTypes(dtype, next);
        }

        private IllegalArgumentException ragged(int depth, String found) {
            return new IllegalArgumentException("the data is ragged:" + at(depth) + " " + found);
        }

        private String at(int depth) {
            StringBuilder text = new StringBuilder(depth == 0 ? "" : " at ");
            for (int i = 0; i < depth; i++) {
                text.append('[').append(place[i]).append(']');
            }
            return text.toString();
        }
    }

    private static DType dtypeOf(Class<?> primitive) {
        return switch (primitive.getName()) {
            case "float" -> DType.FLOAT32;
            case "double" -> DType.FLOAT64;
            case "long" -> DType.INT64;
            case "int" -> DType.INT32;
            case "short" -> DType.INT16;
            case "byte" -> DType.UINT8;
            case "boolean" -> DType.BOOL;
            default -> throw noNumber(primitive.getName());
        };
    }

    /** As PyTorch infers it: any real number is a float, any integer a long. */
    private static DType dtypeOf(Object value) {
        return switch (value) {
            case Boolean _ -> DType.BOOL;
            case Double _, Float _, BigDecimal _ -> DType.FLOAT32;
            case Complex _ -> DType.COMPLEX64;
            case Number _ -> DType.INT64;
            case Tensor tensor when tensor.numel() == 1 -> tensor.dtype();
            case Tensor tensor ->
                throw new IllegalArgumentException("a tensor of " + tensor.numel()
                        + " elements is no number: Torch.stack and Torch.cat join tensors");
            default -> throw noNumber(value.getClass().getSimpleName());
        };
    }

    private static IllegalArgumentException noNumber(String type) {
        return new IllegalArgumentException(
                "a tensor is made from numbers and truth values, arrays and lists of them, not from " + type);
    }
}
