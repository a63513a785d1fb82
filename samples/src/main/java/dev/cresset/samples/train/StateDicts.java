package dev.cresset.samples.train;

import dev.cresset.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** State dictionaries as they are saved. */
final class StateDicts {

    private StateDicts() {}

    /** As PyTorch's {@code state_dict()} gives it: without gradients. The tensors belong to the caller's scope. */
    static Map<String, Tensor> detached(Map<String, Tensor> state) {
        Map<String, Tensor> detached = new LinkedHashMap<>();
        state.forEach((key, tensor) -> detached.put(key, tensor.detach()));
        return detached;
    }
}
