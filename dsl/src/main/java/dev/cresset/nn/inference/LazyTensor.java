package dev.cresset.nn.inference;

import dev.cresset.Tensor;
import java.util.function.Supplier;

/** A tensor that is made at its first use, by whichever thread is first, and belongs to no scope. */
public final class LazyTensor implements AutoCloseable {

    private volatile Tensor tensor;

    Tensor get(Supplier<Tensor> maker) {
        if (tensor == null) {
            synchronized (this) {
                if (tensor == null) {
                    tensor = maker.get().keep();
                }
            }
        }
        return tensor;
    }

    @Override
    public void close() {
        if (tensor != null) {
            tensor.close();
        }
    }
}
