package dev.cresset.nn;

/** Activations and dropouts: a part of {@link Layers}, whose users find all of them there. */
abstract class ActivationLayers extends PoolingLayers {

    ActivationLayers() {}

    /** {@return a rectified linear unit} */
    public static ReLU.Spec relu() {
        return new ReLU.Spec();
    }

    /** {@return a rectified linear unit that ends at 6} */
    public static ReLU6.Spec relu6() {
        return new ReLU6.Spec();
    }

    /** {@return a scaled exponential linear unit} */
    public static SELU.Spec selu() {
        return new SELU.Spec();
    }

    /** {@return a sigmoid linear unit, {@code input * sigmoid(input)}} */
    public static SiLU.Spec silu() {
        return new SiLU.Spec();
    }

    /** {@return a mish, {@code input * tanh(softplus(input))}} */
    public static Mish.Spec mish() {
        return new Mish.Spec();
    }

    /** {@return a swish made of straight lines and a parabola} */
    public static Hardswish.Spec hardswish() {
        return new Hardswish.Spec();
    }

    /** {@return a sigmoid made of straight lines} */
    public static Hardsigmoid.Spec hardsigmoid() {
        return new Hardsigmoid.Spec();
    }

    /** {@return an exponential linear unit} */
    public static ELU.Spec elu() {
        return new ELU.Spec();
    }

    /** {@return a continuously differentiable exponential linear unit} */
    public static CELU.Spec celu() {
        return new CELU.Spec();
    }

    /** {@return a leaky rectified linear unit} */
    public static LeakyReLU.Spec leakyRelu() {
        return new LeakyReLU.Spec();
    }

    /** {@return a randomised leaky rectified linear unit} */
    public static RReLU.Spec rrelu() {
        return new RReLU.Spec();
    }

    /** {@return a hard hyperbolic tangent} */
    public static Hardtanh.Spec hardtanh() {
        return new Hardtanh.Spec();
    }

    /**
     * {@return a threshold}
     *
     * @param threshold what an element must be greater than
     * @param value what takes the place of the others
     */
    public static Threshold.Spec threshold(double threshold, double value) {
        return new Threshold.Spec(threshold, value);
    }

    /** {@return a Gaussian error linear unit} */
    public static GELU.Spec gelu() {
        return new GELU.Spec();
    }

    /** {@return a hard shrinkage} */
    public static Hardshrink.Spec hardshrink() {
        return new Hardshrink.Spec();
    }

    /** {@return a soft shrinkage} */
    public static Softshrink.Spec softshrink() {
        return new Softshrink.Spec();
    }

    /** {@return a softplus} */
    public static Softplus.Spec softplus() {
        return new Softplus.Spec();
    }

    /** {@return a gated linear unit} */
    public static GLU.Spec glu() {
        return new GLU.Spec();
    }

    /** {@return a logistic function} */
    public static LayerSpec<Sigmoid> sigmoid() {
        return Sigmoid::new;
    }

    /** {@return a hyperbolic tangent} */
    public static LayerSpec<Tanh> tanh() {
        return Tanh::new;
    }

    /** {@return a logarithm of the logistic function} */
    public static LayerSpec<LogSigmoid> logSigmoid() {
        return LogSigmoid::new;
    }

    /** {@return a softsign} */
    public static LayerSpec<Softsign> softsign() {
        return Softsign::new;
    }

    /** {@return a hyperbolic tangent shrinkage} */
    public static LayerSpec<Tanhshrink> tanhshrink() {
        return Tanhshrink::new;
    }

    /**
     * {@return a softmax}
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public static Softmax.Spec softmax(long dim) {
        return new Softmax.Spec(dim);
    }

    /**
     * {@return a logarithm of the softmax}
     *
     * @param dim the dimension along which the probabilities sum up to 1
     */
    public static LogSoftmax.Spec logSoftmax(long dim) {
        return new LogSoftmax.Spec(dim);
    }

    /**
     * {@return a softmin}
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public static Softmin.Spec softmin(long dim) {
        return new Softmin.Spec(dim);
    }

    /** {@return a softmax over channels} */
    public static LayerSpec<Softmax2d> softmax2d() {
        return Softmax2d::new;
    }

    /** {@return a parametric rectified linear unit} */
    public static PReLU.Spec prelu() {
        return new PReLU.Spec();
    }

    /** {@return a dropout of half of the elements} */
    public static Dropout.Spec dropout() {
        return dropout(0.5);
    }

    /**
     * {@return a dropout}
     *
     * @param p the probability of an element to become zero, from 0 to 1
     */
    public static Dropout.Spec dropout(double p) {
        return new Dropout.Spec(p);
    }

    /** {@return a dropout of channels of a signal of half of the channels} */
    public static Dropout1d.Spec dropout1d() {
        return dropout1d(0.5);
    }

    /**
     * {@return a dropout of channels of a signal}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout1d.Spec dropout1d(double p) {
        return new Dropout1d.Spec(p);
    }

    /** {@return a dropout of channels of an image of half of the channels} */
    public static Dropout2d.Spec dropout2d() {
        return dropout2d(0.5);
    }

    /**
     * {@return a dropout of channels of an image}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout2d.Spec dropout2d(double p) {
        return new Dropout2d.Spec(p);
    }

    /** {@return a dropout of channels of a volume of half of the channels} */
    public static Dropout3d.Spec dropout3d() {
        return dropout3d(0.5);
    }

    /**
     * {@return a dropout of channels of a volume}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout3d.Spec dropout3d(double p) {
        return new Dropout3d.Spec(p);
    }

    /** {@return an alpha dropout of half of the elements} */
    public static AlphaDropout.Spec alphaDropout() {
        return alphaDropout(0.5);
    }

    /**
     * {@return an alpha dropout}
     *
     * @param p the probability of an element to become zero, from 0 to 1
     */
    public static AlphaDropout.Spec alphaDropout(double p) {
        return new AlphaDropout.Spec(p);
    }

    /** {@return an alpha dropout of channels of half of the channels} */
    public static FeatureAlphaDropout.Spec featureAlphaDropout() {
        return featureAlphaDropout(0.5);
    }

    /**
     * {@return an alpha dropout of channels}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static FeatureAlphaDropout.Spec featureAlphaDropout(double p) {
        return new FeatureAlphaDropout.Spec(p);
    }
}
