package dev.cresset.nn.normalization;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.internal.Checks;

/**
 * What the options of all normalisations with running averages consist of.
 *
 * @param numFeatures channels of the input
 * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
 * @param momentum the share of the newest batch in the running averages; 0.1 by default, null for the plain average of all
 * @param affine whether channels are scaled and shifted by parameters
 * @param bias whether they are shifted; true by default, without effect if not affine
 * @param trackRunningStats whether running averages are kept; without them evaluation uses the batch's values, too
 * @param dtype the type of parameters and averages; null (the default) for 32-bit floating point
 * @param device where parameters and averages are; null (the default) for the CPU
 */
public record NormOptions(
        long numFeatures,
        double eps,
        Double momentum,
        boolean affine,
        boolean bias,
        boolean trackRunningStats,
        DType dtype,
        Device device) {

    /**
     * Makes options whose other numbers and switches are the defaults.
     *
     * @param numFeatures channels of the input
     * @param learns whether there are parameters and running averages
     */
    public NormOptions(long numFeatures, boolean learns) {
        this(numFeatures, 1e-5, 0.1, learns, true, learns, null, null);
    }

    NormOptions check(String layer) {
        Checks.positive(layer, "channels", numFeatures);
        return this;
    }

    NormOptions with(double eps, Double momentum) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
    }

    NormOptions with(boolean affine, boolean bias, boolean trackRunningStats) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
    }

    NormOptions with(DType dtype, Device device) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, dtype, device);
    }
}
