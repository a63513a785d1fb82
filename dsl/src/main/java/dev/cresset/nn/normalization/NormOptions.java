package dev.cresset.nn.normalization;

import dev.cresset.internal.Checks;
import dev.cresset.nn.ParameterOptions;

/**
 * The options of a normalization that can keep running averages.
 *
 * @param numFeatures the number of channels
 * @param eps the number added to the variance, so that nothing is divided by zero; 1e-5 by default
 * @param momentum the share of the newest batch in the running averages, 0.1 by default; null for the average of all batches alike
 * @param affine whether channels are scaled and shifted by parameters; of batch normalizations true by default, of instance
 *     normalizations false
 * @param bias whether an affine layer shifts; true by default
 * @param trackRunningStats whether running averages are kept, without which evaluation uses the batch's mean and variance; of batch
 *     normalizations true by default, of instance normalizations false
 * @param parameters the dtype and the device of parameters and running averages
 */
@SuppressWarnings("doclint:missing") // the components say it once
public record NormOptions(
        long numFeatures,
        double eps,
        Double momentum,
        boolean affine,
        boolean bias,
        boolean trackRunningStats,
        ParameterOptions parameters) {

    /** The defaults of a batch normalization. */
    public static NormOptions batch(long numFeatures) {
        return new NormOptions(numFeatures, 1e-5, 0.1, true, true, true, ParameterOptions.DEFAULT);
    }

    /** The defaults of an instance normalization. */
    public static NormOptions instance(long numFeatures) {
        return new NormOptions(numFeatures, 1e-5, 0.1, false, true, false, ParameterOptions.DEFAULT);
    }

    void check(String layer) {
        Checks.positive(layer, "channels", numFeatures);
    }

    /** {@return these options with another {@code eps}} */
    public NormOptions eps(double eps) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }

    /** {@return these options with another {@code momentum}} */
    public NormOptions momentum(Double momentum) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }

    /** {@return these options with another {@code affine}} */
    public NormOptions affine(boolean affine) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }

    /** {@return these options with another {@code bias}} */
    public NormOptions bias(boolean bias) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }

    /** {@return these options with another {@code trackRunningStats}} */
    public NormOptions trackRunningStats(boolean trackRunningStats) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }

    /** {@return these options with other {@code parameters}} */
    public NormOptions parameters(ParameterOptions parameters) {
        return new NormOptions(numFeatures, eps, momentum, affine, bias, trackRunningStats, parameters);
    }
}
