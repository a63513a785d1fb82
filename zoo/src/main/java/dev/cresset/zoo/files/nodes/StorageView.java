package dev.cresset.zoo.files.nodes;

import dev.cresset.DType;
import dev.cresset.Storage;
import dev.cresset.zoo.files.pickle.Globals;

/**
 * The storage of a tensor in a file, or in very old files a part of a storage.
 *
 * @param storage the storage
 * @param offset the position of the part in the storage, in bytes
 * @param byteSize the size of the part in bytes
 */
public record StorageView(StorageRef storage, long offset, long byteSize) implements Globals.Described {

    @Override
    public String description() {
        return "a storage";
    }

    /**
     * {@return a tensor on this part}
     *
     * @param dtype the type of its elements
     * @param offset the position of its first element in the part, in elements
     * @param shape the extent of each dimension
     * @param strides the step of each dimension, in elements
     * @throws IllegalArgumentException if it would reach beyond the part
     */
    public DenseNode tensor(DType dtype, long offset, long[] shape, long[] strides) {
        TensorNode.checkDimensions(shape);
        long reach = Storage.reach(dtype, offset, shape, strides);
        if (reach > byteSize) {
            throw new IllegalArgumentException("a tensor reaches over " + reach + " bytes of storage '" + storage.key()
                    + "', which has " + byteSize);
        }
        if (this.offset % dtype.itemSize() != 0) {
            throw new IllegalArgumentException("a part of storage '" + storage.key() + "' begins inside an element");
        }
        long start = offset + this.offset / dtype.itemSize();
        return new DenseNode(storage, dtype, start, shape, strides, false, false, false);
    }
}
