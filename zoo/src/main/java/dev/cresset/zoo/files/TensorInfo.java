package dev.cresset.zoo.files;

import dev.cresset.DType;
import dev.cresset.Layout;
import java.util.List;

/**
 * What a file says of a tensor, without its values.
 *
 * @param key where it stands in the saved object: the keys and indices on the way, with dots between them
 * @param dtype the type of its elements
 * @param layout how its elements are stored
 * @param shape the extent of each dimension
 * @param strides the step of each dimension, in elements; empty for tensors that are not views of one storage
 * @param offset where its first element stands in the storage, in elements
 * @param requiresGrad whether it requires gradients
 * @param storage the storage that it looks at; null where its values stand elsewhere, or it has none. Tensors with the same one share
 *     memory
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
