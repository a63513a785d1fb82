package dev.cresset.samples.cli;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.bindings.libtorch.LibTorch;
import dev.cresset.error.TorchException;
import java.util.Optional;

/** Whether tensors can be on a GPU of NVIDIA. */
public final class Cuda {

    private Cuda() {}

    /**
     * Tries it.
     *
     * @return why CUDA cannot be used, in one line; empty if it can
     */
    public static Optional<String> problem() {
        if (!LibTorch.loaded().cuda()) {
            return Optional.of(
                    "LibTorch " + LibTorch.loaded().build() + " is built without CUDA; set LIBTORCH to one with it");
        }
        try (Tensor tensor = Torch.zeros(new long[] {1}, DType.FLOAT32, Device.cuda())) {
            return Optional.empty();
        } catch (TorchException e) {
            return Optional.of(e.getMessage().lines().findFirst().orElse(""));
        }
    }
}
