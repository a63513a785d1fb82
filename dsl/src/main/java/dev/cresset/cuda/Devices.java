package dev.cresset.cuda;

import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.CudaFeature;
import dev.cresset.bindings.CudaPlacement;
import dev.cresset.bindings.NativeCuda;
import dev.cresset.bindings.ThreadState;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Devices by index, checked. */
final class Devices {

    private static final Set<Integer> STARTED = ConcurrentHashMap.newKeySet();

    private Devices() {}

    /**
     * @param device a CUDA device, without an index for the current one
     * @return its index
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     * @throws IllegalArgumentException if it is another kind of device, or there is none of that index
     */
    static int index(Device device, CudaFeature feature, String function) {
        if (device.type() != Device.Type.CUDA) {
            throw new IllegalArgumentException("a CUDA device is wanted, not " + device);
        }
        return NativeCuda.index(device.index(), feature, function);
    }

    static int current() {
        return ThreadState.current().placement().device();
    }

    static CudaPlacement placement() {
        return ThreadState.current().placement();
    }

    /** LibTorch's allocator and generators begin with a device's first tensor. */
    static void start(int index) {
        if (!STARTED.contains(index)) {
            try (Tensor _ = Torch.empty(new long[] {1}, null, Device.cuda(index))) {
                STARTED.add(index);
            }
        }
    }
}
