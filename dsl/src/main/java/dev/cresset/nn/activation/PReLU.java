package dev.cresset.nn.activation;

import dev.cresset.DType;
import dev.cresset.Device;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.internal.Checks;
import dev.cresset.nn.LayerSpec;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;

/**
 * The leaky rectified linear unit whose slope for negative inputs is learnt: {@code out = max(0, input) + weight *
 * min(0, input)}.
 *
 * <p>Shape: {@code (N, C, *) -> (N, C, *)}.
 *
 * <p>Initial values: the slopes are {@code init}.
 *
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PReLU.html">torch.nn.PReLU</a>
 * @see <a href="https://arxiv.org/abs/1502.01852">Delving Deep into Rectifiers</a>
 */
public final class PReLU extends UnaryModule<PReLU> {

    private final Spec spec;
    private final Tensor weight;

    /**
     * Makes a parametric rectified linear unit, with initial values in its parameters.
     *
     * @param spec what the layer is like
     */
    public PReLU(Spec spec) {
        this.spec = spec;
        long[] shape = {spec.numParameters};
        weight = registerParameter("weight", Torch.full(shape, spec.init, spec.dtype, spec.device));
    }

    @Override
    protected Tensor forward(Tensor input) {
        return input.prelu(weight());
    }

    /** Sets the slopes back to their initial value. */
    public void resetParameters() {
        Init.constant(spec.init).initialize(weight);
    }

    /** {@return the slopes, of shape {@code (numParameters)}} */
    public Tensor weight() {
        return parametrized("weight", weight);
    }

    /** {@return the options that the layer was made with} */
    public Spec spec() {
        return spec;
    }

    @Override
    protected String extraRepr() {
        return "num_parameters=" + spec.numParameters;
    }

    /**
     * What a parametric rectified linear unit is like.
     *
     * @param numParameters how many slopes: 1, or one for each channel; 1 by default
     * @param init the initial slope; 0.25 by default
     * @param dtype the parameters' type; null (the default) for 32-bit floating point
     * @param device where the parameters are; null (the default) for the CPU
     */
    public record Spec(long numParameters, double init, DType dtype, Device device) implements LayerSpec<PReLU> {

        /** Checks that the options make sense. */
        public Spec {
            Checks.positive("PReLU", "parameters", numParameters);
        }

        /** All defaults. */
        public Spec() {
            this(1, 0.25, null, null);
        }

        /**
         * {@return these options with that many slopes}
         *
         * @param numParameters how many slopes: 1, or one for each channel; 1 by default
         */
        public Spec numParameters(long numParameters) {
            return new Spec(numParameters, init, dtype, device);
        }

        /**
         * {@return these options with that initial slope}
         *
         * @param init the initial slope; 0.25 by default
         */
        public Spec init(double init) {
            return new Spec(numParameters, init, dtype, device);
        }

        /**
         * {@return these options with parameters of that type}
         *
         * @param dtype the parameters' type; null (the default) for 32-bit floating point
         */
        public Spec dtype(DType dtype) {
            return new Spec(numParameters, init, dtype, device);
        }

        /**
         * {@return these options with the parameters on that device}
         *
         * @param device where the parameters are; null (the default) for the CPU
         */
        public Spec device(Device device) {
            return new Spec(numParameters, init, dtype, device);
        }

        @Override
        public PReLU build() {
            return new PReLU(this);
        }
    }
}
