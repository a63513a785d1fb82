package dev.cresset.nn.normalization;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.ParameterOptions;
import dev.cresset.nn.ParameterSpec;

/**
 * Group normalization: the channels of each sample are divided into groups, each of which is brought to mean 0 and
 * variance 1; then channels are scaled and shifted. With one group it is a {@link LayerNorm} of the whole sample, with
 * as many groups as channels an instance normalization.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * <p>Initial values: {@code weight}, of shape {@code (C)}, is 1, {@code bias}, of the same shape, 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">torch.nn.GroupNorm</a>
 * @see <a href="https://arxiv.org/abs/1803.08494">Group Normalization</a>
 */
public final class GroupNorm extends AffineNorm<GroupNorm, GroupNorm.Spec> {

    /**
     * Builds a group normalization with the initial values of its parameters.
     *
     * @param spec the options
     */
    public GroupNorm(Spec spec) {
        super(spec, spec.affine, spec.bias, spec.numChannels);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.groupNorm(input, spec().numGroups, weight(), bias(), spec().eps);
    }

    @Override
    protected String extraRepr() {
        return "%d, %d, eps=%s, affine=%s, bias=%s"
                .formatted(
                        spec().numGroups,
                        spec().numChannels,
                        PythonText.of(spec().eps),
                        PythonText.of(spec().affine),
                        PythonText.of(hasBias()));
    }

    /**
     * Specification of a {@link GroupNorm}.
     *
     * @param numGroups the number of groups
     * @param numChannels the number of channels, a multiple of the number of groups
     * @param eps the number added to the variance, so that nothing is divided by zero; 1e-5 by default
     * @param affine whether channels are scaled and shifted by parameters; true by default
     * @param bias whether an affine layer shifts; true by default
     * @param parameters the dtype and the device of the parameters
     */
    @SuppressWarnings("doclint:missing") // the components say it once
    public record Spec(
            long numGroups, long numChannels, double eps, boolean affine, boolean bias, ParameterOptions parameters)
            implements LayerSpec<GroupNorm>, ParameterSpec<Spec> {

        public Spec {
            Checks.positive("GroupNorm", "groups", numGroups);
            Checks.positive("GroupNorm", "channels", numChannels);
            Checks.that(
                    numChannels % numGroups == 0,
                    "GroupNorm cannot divide %d channels into %d groups",
                    numChannels,
                    numGroups);
        }

        /** The defaults but for groups and channels. */
        public Spec(long numGroups, long numChannels) {
            this(numGroups, numChannels, 1e-5, true, true, ParameterOptions.DEFAULT);
        }

        /** {@return this specification with another {@code eps}} */
        public Spec eps(double eps) {
            return new Spec(numGroups, numChannels, eps, affine, bias, parameters);
        }

        /** {@return this specification with another {@code affine}} */
        public Spec affine(boolean affine) {
            return new Spec(numGroups, numChannels, eps, affine, bias, parameters);
        }

        /** {@return this specification with another {@code bias}} */
        public Spec bias(boolean bias) {
            return new Spec(numGroups, numChannels, eps, affine, bias, parameters);
        }

        @Override
        public Spec with(ParameterOptions parameters) {
            return new Spec(numGroups, numChannels, eps, affine, bias, parameters);
        }

        @Override
        public GroupNorm build() {
            return new GroupNorm(this);
        }
    }
}
