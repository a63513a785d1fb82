package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import java.util.List;

/**
 * What the header of a safetensors file says of one tensor.
 *
 * @param name the tensor's name
 * @param dtype the type of its elements
 * @param shape the extent of each dimension
 * @param begin where its bytes begin, counted from the end of the header
 * @param end where they end
 */
record Entry(String name, DType dtype, List<Long> shape, long begin, long end) {

    Entry {
        shape = List.copyOf(shape);
    }

    long[] sizes() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }

    long bytes() {
        return end - begin;
    }

    /**
     * The bytes that such a tensor has.
     *
     * @throws ArithmeticException if they are more than a long can count
     */
    static long bytes(DType dtype, List<Long> shape) {
        long bytes = dtype.itemSize();
        for (long size : shape) {
            bytes = Math.multiplyExact(bytes, size);
        }
        return bytes;
    }
}
