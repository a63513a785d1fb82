package dev.cresset.cuda;

import java.util.Locale;

/**
 * The versions of NVIDIA's libraries in this process; 0 for a missing library.
 *
 * @param runtime version of the CUDA runtime, 1000 * major + 10 * minor
 * @param driver newest CUDA version that the driver supports, 1000 * major + 10 * minor
 * @param cudnn version of cuDNN, as its {@code cudnnGetVersion} reports it
 */
public record CudaVersions(int runtime, int driver, int cudnn) {

    /** {@return all three versions, on one line} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "CUDA %s, driver for CUDA %s, cuDNN %d", dotted(runtime), dotted(driver), cudnn);
    }

    private static String dotted(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }
}
