package dev.cresset.zoo.files;

import dev.cresset.DType;
import dev.cresset.Layout;
import java.util.List;

/**
 * The description of a tensor in a file, without its values.
 *
 * @param key its path in the saved object: keys and indices, joined by dots
 * @param dtype the type of its elements
 * @param layout how its elements are stored
 * @param shape the extent of each dimension
 * @param strides the step of each dimension, in elements; empty for tensors that are not views of one storage
 * @param offset the position of its first element in the storage, in elements
 * @param requiresGrad whether it requires gradients
 * @param storage its storage; null where its values are elsewhere in the file, or it has none. Tensors with the same storage share memory
 */
public record TensorInfo(
        String key,
        DType dtype,
        Layout layout,
        List<Long> shape,
        List<Long> strides,
        long offset,
        boolean requiresGrad,
        StorageInfo storage) {

    /** {@return the number of elements} */
    public long numel() {
        return shape.stream().reduce(1L, (left, right) -> left * right);
    }
}
