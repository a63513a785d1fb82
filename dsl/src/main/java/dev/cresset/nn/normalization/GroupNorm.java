package dev.cresset.nn.normalization;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.internal.PythonText;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * Group normalisation: the channels of each sample are divided into groups, each of which is brought to mean 0 and
 * variance 1; then channels are scaled and shifted. With one group it is a {@link LayerNorm} of the whole sample, with
 * as many groups as channels an instance normalisation.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * <p>Initial values: {@code weight} is 1, {@code bias} 0.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GroupNorm.html">torch.nn.GroupNorm</a>
 * @see <a href="https://arxiv.org/abs/1803.08494">Group Normalization</a>
 */
public final class GroupNorm extends UnaryModule<GroupNorm> {

    private final Spec spec;
    private final Tensor weight;
    private final Tensor bias;

    /**
     * Makes a group normalisation.
     *
     * @param spec what the layer is like
     */
    public GroupNorm(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.numChannels};
        weight = registerParameter("weight", spec.affine ? Torch.ones(shape, spec.dtype, spec.device) : null);
        bias = registerParameter("bias", spec.affine && spec.bias ? Torch.zeros(shape, spec.dtype, spec.device) : null);
    }

    @Override
    protected Tensor forward(Tensor input) {
        return Torch.groupNorm(input, spec.numGroups, weight(), bias(), spec.eps);
    }

    /** Sets the parameters back to their initial values. */
    public void resetParameters() {
        if (weight != null) {
            Init.ones().initialize(weight);
        }
        if (bias != null) {
            Init.zeros().initialize(bias);
        }
    }

    /** {@return the scale of each channel, of shape {@code (C)}; null if not affine} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the shift of each channel, of shape {@code (C)}; null if not affine or without bias} */
    public Tensor bias() {
        return parametrized("bias", bias);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "%d, %d, eps=%s, affine=%s, bias=%s"
                .formatted(
                        spec.numGroups,
                        spec.numChannels,
                        PythonText.of(spec.eps),
                        PythonText.of(spec.affine),
                        PythonText.of(bias != null));
    }

    /**
     * What a group normalisation is like.
     *
     * @param numGroups into how many groups
     * @param numChannels channels of the input; groups divide them
     * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
     * @param affine whether channels are scaled and shifted by parameters; true by default
     * @param bias whether they are shifted; true by default, without effect if not affine
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(
            long numGroups, long numChannels, double eps, boolean affine, boolean bias, DType dtype, Device device)
            implements LayerSpec<GroupNorm> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("GroupNorm", "groups", numGroups);
            Checks.positive("GroupNorm", "channels", numChannels);
            Checks.that(
                    numChannels % numGroups == 0,
                    "GroupNorm cannot divide %d channels into %d groups",
                    numChannels,
                    numGroups);
        }

        /**
         * Makes options whose other numbers and switches are the defaults.
         *
         * @param numGroups into how many groups
         * @param numChannels channels of the input; groups divide them
         */
        public Spec(long numGroups, long numChannels) {
            this(numGroups, numChannels, 1e-5, true, true, null, null);
        }

        /**
         * {@return these options with that added to the variance}
         *
         * @param eps what is added to the variance, so that nothing is divided by zero; 1e-5 by default
         */
        public Spec eps(double eps) {
            return new Spec(numGroups, numChannels, eps, affine, bias, dtype, device);
        }

        /**
         * {@return these options with or without parameters that scale and shift}
         *
         * @param affine whether channels are scaled and shifted by parameters; true by default
         */
        public Spec affine(boolean affine) {
            return new Spec(numGroups, numChannels, eps, affine, bias, dtype, device);
        }

        /**
         * {@return these options with or without a parameter that shifts}
         *
         * @param bias whether they are shifted; true by default, without effect if not affine
         */
        public Spec bias(boolean bias) {
            return new Spec(numGroups, numChannels, eps, affine, bias, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(numGroups, numChannels, eps, affine, bias, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(numGroups, numChannels, eps, affine, bias, dtype, device);
        }

        @Override
        public GroupNorm build() {
            return new GroupNorm(this);
        }
    }
}
