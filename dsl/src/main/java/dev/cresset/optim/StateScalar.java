package dev.cresset.optim;

import dev.cresset.Tensor;
import dev.cresset.Torch;

/**
 * A scalar of the state, such as the number of steps. PyTorch keeps it as a float32 tensor without dimensions; here it is a float, which
 * a step reads and writes without a call, and the tensor is created or updated when it is asked for.
 */
final class StateScalar {

    private float value;
    private Tensor tensor;
    private boolean stale;

    StateScalar(double value) {
        this.value = (float) value;
    }

    float get() {
        return value;
    }

    void set(double value) {
        this.value = (float) value;
        stale = true;
    }

    /** Adds 1, after the same has been done to the tensor. */
    void followTensor() {
        value += 1;
    }

    Tensor tensor() {
        if (tensor == null) {
            tensor = Torch.tensor(value).keep();
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
