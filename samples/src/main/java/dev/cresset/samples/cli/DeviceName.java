package dev.cresset.samples.cli;

import dev.cresset.Device;
import dev.cresset.cuda.Cuda;

/** The devices that commands can use. */
public enum DeviceName {
    /** The processor. */
    CPU,
    /** The current GPU. */
    CUDA;

    /**
     * The device of this name.
     *
     * @return the device, which can be used
     * @throws UserError if this LibTorch or this machine has none
     */
    public Device device() {
        if (this == CPU) {
            return Device.CPU;
        }
        Cuda.problem().ifPresent(problem -> {
            throw new UserError("--device cuda: " + problem);
        });
        return Device.cuda();
    }
}
