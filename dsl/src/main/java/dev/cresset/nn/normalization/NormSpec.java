package dev.cresset.nn.normalization;

import dev.cresset.DType;
import dev.cresset.Device;

/**
 * The options that all normalisations with running averages have in common.
 *
 * @param <S> the options of one layer
 */
public interface NormSpec<S extends NormSpec<S>> {

    /** {@return what the options consist of} */
    NormOptions options();

    /**
     * {@return other options of the same layer}
     *
     * @param options what they consist of instead
     */
    S with(NormOptions options);

    /**
     * {@return these options with that added to the variance, 1e-5 by default}
     *
     * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
     */
    default S eps(double eps) {
        return with(options().with(eps, options().momentum()));
    }

    /**
     * {@return these options with that share of the newest batch in the running averages, 0.1 by default; null for the plain average}
     *
     * @param momentum the share of the newest batch in the running averages; 0.1 by default, null for the plain average of all
     */
    default S momentum(Double momentum) {
        return with(options().with(options().eps(), momentum));
    }

    /**
     * {@return these options with or without parameters that scale and shift}
     *
     * @param affine whether channels are scaled and shifted by parameters
     */
    default S affine(boolean affine) {
        return with(options().with(affine, options().bias(), options().trackRunningStats()));
    }

    /**
     * {@return these options with or without a parameter that shifts}
     *
     * @param bias whether they are shifted; true by default, without effect if not affine
     */
    default S bias(boolean bias) {
        return with(options().with(options().affine(), bias, options().trackRunningStats()));
    }

    /**
     * {@return these options with or without running averages}
     *
     * @param trackRunningStats whether running averages are kept; without them evaluation uses the batch's values, too
     */
    default S trackRunningStats(boolean trackRunningStats) {
        return with(options().with(options().affine(), options().bias(), trackRunningStats));
    }

    /**
     * {@return these options with parameters and averages of that type}
     *
     * @param dtype the type of parameters and averages; null (the default) for 32-bit floating point
     */
    default S dtype(DType dtype) {
        return with(options().with(dtype, options().device()));
    }

    /**
     * {@return these options with parameters and averages on that device}
     *
     * @param device where parameters and averages are; null (the default) for the CPU
     */
    default S device(Device device) {
        return with(options().with(options().dtype(), device));
    }
}
