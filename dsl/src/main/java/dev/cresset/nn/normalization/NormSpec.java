package dev.cresset.nn.normalization;

import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Specification of a normalization that can keep running averages.
 *
 * @param <S> the specification of one layer
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface NormSpec<S extends NormSpec<S>> extends ParameterSpec<S> {

    /** {@return the options} */
    NormOptions options();

    /** {@return the specification of the same layer with other {@code options}} */
    S with(NormOptions options);

    @Override
    default ParameterOptions parameters() {
        return options().parameters();
    }

    @Override
    default S with(ParameterOptions parameters) {
        return with(options().parameters(parameters));
    }

    /** {@return this specification with another {@link NormOptions#eps() eps}} */
    default S eps(double eps) {
        return with(options().eps(eps));
    }

    /** {@return this specification with another {@link NormOptions#momentum() momentum} of the running averages} */
    default S momentum(double momentum) {
        return with(options().momentum(momentum));
    }

    /** {@return this specification with running averages of all batches alike: {@code momentum=None} in PyTorch} */
    default S cumulativeAverage() {
        return with(options().momentum(null));
    }

    /** {@return this specification with or without {@link NormOptions#affine() scale and shift}} */
    default S affine(boolean affine) {
        return with(options().affine(affine));
    }

    /** {@return this specification with or without a {@link NormOptions#bias() shift}} */
    default S bias(boolean bias) {
        return with(options().bias(bias));
    }

    /** {@return this specification with or without {@link NormOptions#trackRunningStats() running averages}} */
    default S trackRunningStats(boolean trackRunningStats) {
        return with(options().trackRunningStats(trackRunningStats));
    }
}
