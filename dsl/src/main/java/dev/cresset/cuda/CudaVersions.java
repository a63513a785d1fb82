package dev.cresset.cuda;

import java.util.Locale;

/**
 * The versions of NVIDIA's libraries in this process; 0 for one that is not there.
 *
 * @param runtime CUDA's, as 1000 * major + 10 * minor
 * @param driver the newest CUDA that the driver serves, as 1000 * major + 10 * minor
 * @param cudnn cuDNN's, as it writes it
 */
public record CudaVersions(int runtime, int driver, int cudnn) {

    /** @return all three, for people */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "CUDA %s, driver for CUDA %s, cuDNN %d", dotted(runtime), dotted(driver), cudnn);
    }

    private static String dotted(int version) {
        return version / 1000 + "." + version % 1000 / 10;
    }
}
