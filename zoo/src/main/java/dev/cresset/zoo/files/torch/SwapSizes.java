package dev.cresset.zoo.files.torch;

import dev.cresset.DType;
import dev.cresset.zoo.files.io.Malformed;
import dev.cresset.zoo.files.io.Quote;
import dev.cresset.zoo.files.nodes.ByteOrders;
import dev.cresset.zoo.files.nodes.DenseNode;
import dev.cresset.zoo.files.nodes.ObjectTree;
import dev.cresset.zoo.files.nodes.StorageRef;
import dev.cresset.zoo.files.nodes.TensorNode;
import java.util.Collection;

/**
 * Sets the sizes of the numbers in a file from a machine of the other byte order: by the storage's dtype, or for an untyped storage by the
 * dtype of its tensors.
 */
final class SwapSizes {

    private SwapSizes() {}

    static void set(Object root, Collection<StorageRef> storages) {
        for (StorageRef storage : storages) {
            if (storage.dtype() != null) {
                storage.swapSize(ByteOrders.unit(storage.dtype()));
            }
        }
        for (TensorNode tensor : ObjectTree.tensors(root)) {
            for (DenseNode part : tensor.parts()) {
                if (part.storage().dtype() == null) {
                    set(part.storage(), part.dtype());
                }
            }
        }
    }

    private static void set(StorageRef storage, DType dtype) {
        int unit = ByteOrders.unit(dtype);
        Malformed.unless(
                storage.swapSize() == 1 || storage.swapSize() == unit,
                "storage " + Quote.of(storage.key()) + " has numbers of two sizes in the other byte order");
        storage.swapSize(unit);
    }
}
