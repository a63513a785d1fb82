package dev.cresset.data;

import dev.cresset.Tensor;

/** Short descriptions of tensors and datasets. */
final class DataText {

    private DataText() {}

    /** Returns dtype and shape. */
    static String of(Tensor tensor) {
        return tensor.isClosed() ? "closed" : tensor.dtype() + " " + tensor.shape();
    }

    /** Returns class and size. */
    static String of(Dataset dataset) {
        String name = dataset.getClass().getSimpleName();
        return (name.isEmpty() ? "Dataset" : name) + " of " + dataset.size();
    }
}
