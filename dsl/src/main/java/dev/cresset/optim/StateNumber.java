package dev.cresset.optim;

import dev.cresset.DType;
import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A number of the state, such as the count of steps. PyTorch keeps it as a float32 tensor without dimensions; here it is a float
 * that a step reads and changes without a call, and the tensor is made and brought up to date when somebody asks for it.
 */
final class StateNumber {

    private float value;
    private Tensor tensor;
    private boolean stale;

    StateNumber(double value) {
        this.value = (float) value;
    }

    float get() {
        return value;
    }

    void set(double value) {
        this.value = (float) value;
        stale = true;
    }

    /** Adds 1 to it, where the same has already been done to the tensor. */
    void followTensor() {
        value += 1;
    }

    Tensor tensor() {
        if (tensor == null) {
            tensor = Torch.scalar(value).to(DType.FLOAT32).keep();
        } else if (stale) {
            tensor.fill_(value);
        }
        stale = false;
        return tensor;
    }

    void close() {
        if (tensor != null) {
            tensor.close();
            tensor = null;
        }
    }
}
