package dev.cresset.nn;

import dev.cresset.DType;
import dev.cresset.Device;

/**
 * The options that all normalisations with running averages have in common.
 *
 * @param <O> the options of one layer
 */
public interface NormOptions<O extends NormOptions<O>> extends Layer {

    /** {@return what the options consist of} */
    NormSettings settings();

    /**
     * {@return other options of the same layer}
     *
     * @param settings what they consist of instead
     */
    O with(NormSettings settings);

    /**
     * {@return these options with that added to the variance, 1e-5 by default}
     *
     * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
     */
    default O eps(double eps) {
        return with(settings().with(eps, settings().momentum()));
    }

    /**
     * {@return these options with that share of the newest batch in the running averages, 0.1 by default; null for the plain average}
     *
     * @param momentum the share of the newest batch in the running averages; 0.1 by default, null for the plain average of all
     */
    default O momentum(Double momentum) {
        return with(settings().with(settings().eps(), momentum));
    }

    /**
     * {@return these options with or without parameters that scale and shift}
     *
     * @param affine whether channels are scaled and shifted by parameters
     */
    default O affine(boolean affine) {
        return with(settings().with(affine, settings().bias(), settings().trackRunningStats()));
    }

    /**
     * {@return these options with or without a parameter that shifts}
     *
     * @param bias whether they are shifted; true by default, without effect if not affine
     */
    default O bias(boolean bias) {
        return with(settings().with(settings().affine(), bias, settings().trackRunningStats()));
    }

    /**
     * {@return these options with or without running averages}
     *
     * @param trackRunningStats whether running averages are kept; without them evaluation uses the batch's values, too
     */
    default O trackRunningStats(boolean trackRunningStats) {
        return with(settings().with(settings().affine(), settings().bias(), trackRunningStats));
    }

    /**
     * {@return these options with parameters and averages of that type}
     *
     * @param dtype the type of parameters and averages; null (the default) for 32-bit floating point
     */
    default O dtype(DType dtype) {
        return with(settings().with(dtype, settings().device()));
    }

    /**
     * {@return these options with parameters and averages on that device}
     *
     * @param device where parameters and averages are; null (the default) for the CPU
     */
    default O device(Device device) {
        return with(settings().with(settings().dtype(), device));
    }
}
