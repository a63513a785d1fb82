package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.samples.cli.Cuda;
import dev.cresset.samples.cli.UserError;

/** The devices that {@code cresset train} can use. */
enum DeviceName {
    CPU,
    CUDA;

    /**
     * The device of this name.
     *
     * @throws UserError if this LibTorch or this machine has none
     */
    Device device() {
        if (this == CPU) {
            return Device.CPU;
        }
        Cuda.problem().ifPresent(problem -> {
            throw new UserError("--device cuda: " + problem);
        });
        return Device.cuda();
    }
}
