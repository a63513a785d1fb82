package dev.cresset.zoo.files.safetensors;

import dev.cresset.DType;
import java.util.List;

/**
 * The description of a tensor in the header of a safetensors file.
 *
 * @param name the tensor's name
 * @param dtype the type of its elements
 * @param shape the extent of each dimension
 * @param begin the position of its first byte, counted from the end of the header
 * @param end the position after its last byte
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
     * The size of such a tensor in bytes.
     *
     * @throws ArithmeticException if it exceeds a long
     */
    static long bytes(DType dtype, List<Long> shape) {
        long bytes = dtype.itemSize();
        for (long size : shape) {
            bytes = Math.multiplyExact(bytes, size);
        }
        return bytes;
    }
}
