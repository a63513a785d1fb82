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

/** Checked device indices. */
final class Devices {

    private static final Set<Integer> STARTED = ConcurrentHashMap.newKeySet();

    private Devices() {}

    /**
     * Returns the index of a device.
     *
     * @param device a CUDA device; without an index, the current one
     * @return the index
     * @throws dev.cresset.error.CudaNotAvailableException if there is no CUDA device
     * @throws IllegalArgumentException if it is not a CUDA device, or there is no such device
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

    /** Creates a first tensor on a device, which initializes LibTorch's allocator and generators. */
    static void start(int index) {
        if (!STARTED.contains(index)) {
            try (Tensor _ = Torch.empty(new long[] {1}, null, Device.cuda(index))) {
                STARTED.add(index);
            }
        }
    }
}
