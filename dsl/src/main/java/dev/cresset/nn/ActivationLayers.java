package dev.cresset.nn;

/** Activations and dropouts: a part of {@link Layers}, whose users find all of them there. */
abstract class ActivationLayers extends PoolingLayers {

    ActivationLayers() {}

    /** {@return a rectified linear unit} */
    public static ReLU.Options relu() {
        return new ReLU.Options();
    }

    /** {@return a rectified linear unit that ends at 6} */
    public static ReLU6.Options relu6() {
        return new ReLU6.Options();
    }

    /** {@return a scaled exponential linear unit} */
    public static SELU.Options selu() {
        return new SELU.Options();
    }

    /** {@return a sigmoid linear unit, {@code input * sigmoid(input)}} */
    public static SiLU.Options silu() {
        return new SiLU.Options();
    }

    /** {@return a mish, {@code input * tanh(softplus(input))}} */
    public static Mish.Options mish() {
        return new Mish.Options();
    }

    /** {@return a swish made of straight lines and a parabola} */
    public static Hardswish.Options hardswish() {
        return new Hardswish.Options();
    }

    /** {@return a sigmoid made of straight lines} */
    public static Hardsigmoid.Options hardsigmoid() {
        return new Hardsigmoid.Options();
    }

    /** {@return an exponential linear unit} */
    public static ELU.Options elu() {
        return new ELU.Options();
    }

    /** {@return a continuously differentiable exponential linear unit} */
    public static CELU.Options celu() {
        return new CELU.Options();
    }

    /** {@return a leaky rectified linear unit} */
    public static LeakyReLU.Options leakyRelu() {
        return new LeakyReLU.Options();
    }

    /** {@return a randomised leaky rectified linear unit} */
    public static RReLU.Options rrelu() {
        return new RReLU.Options();
    }

    /** {@return a hard hyperbolic tangent} */
    public static Hardtanh.Options hardtanh() {
        return new Hardtanh.Options();
    }

    /**
     * {@return a threshold}
     *
     * @param threshold what an element must be greater than
     * @param value what takes the place of the others
     */
    public static Threshold.Options threshold(double threshold, double value) {
        return new Threshold.Options(threshold, value);
    }

    /** {@return a Gaussian error linear unit} */
    public static GELU.Options gelu() {
        return new GELU.Options();
    }

    /** {@return a hard shrinkage} */
    public static Hardshrink.Options hardshrink() {
        return new Hardshrink.Options();
    }

    /** {@return a soft shrinkage} */
    public static Softshrink.Options softshrink() {
        return new Softshrink.Options();
    }

    /** {@return a softplus} */
    public static Softplus.Options softplus() {
        return new Softplus.Options();
    }

    /** {@return a gated linear unit} */
    public static GLU.Options glu() {
        return new GLU.Options();
    }

    /** {@return a logistic function} */
    public static Layer sigmoid() {
        return Sigmoid::new;
    }

    /** {@return a hyperbolic tangent} */
    public static Layer tanh() {
        return Tanh::new;
    }

    /** {@return a logarithm of the logistic function} */
    public static Layer logSigmoid() {
        return LogSigmoid::new;
    }

    /** {@return a softsign} */
    public static Layer softsign() {
        return Softsign::new;
    }

    /** {@return a hyperbolic tangent shrinkage} */
    public static Layer tanhshrink() {
        return Tanhshrink::new;
    }

    /**
     * {@return a softmax}
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public static Softmax.Options softmax(long dim) {
        return new Softmax.Options(dim);
    }

    /**
     * {@return a logarithm of the softmax}
     *
     * @param dim the dimension along which the probabilities sum up to 1
     */
    public static LogSoftmax.Options logSoftmax(long dim) {
        return new LogSoftmax.Options(dim);
    }

    /**
     * {@return a softmin}
     *
     * @param dim the dimension along which the outputs sum up to 1
     */
    public static Softmin.Options softmin(long dim) {
        return new Softmin.Options(dim);
    }

    /** {@return a softmax over channels} */
    public static Layer softmax2d() {
        return Softmax2d::new;
    }

    /** {@return a parametric rectified linear unit} */
    public static PReLU.Options prelu() {
        return new PReLU.Options();
    }

    /** {@return a dropout of half of the elements} */
    public static Dropout.Options dropout() {
        return dropout(0.5);
    }

    /**
     * {@return a dropout}
     *
     * @param p the probability of an element to become zero, from 0 to 1
     */
    public static Dropout.Options dropout(double p) {
        return new Dropout.Options(p);
    }

    /** {@return a dropout of channels of a signal of half of the channels} */
    public static Dropout1d.Options dropout1d() {
        return dropout1d(0.5);
    }

    /**
     * {@return a dropout of channels of a signal}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout1d.Options dropout1d(double p) {
        return new Dropout1d.Options(p);
    }

    /** {@return a dropout of channels of an image of half of the channels} */
    public static Dropout2d.Options dropout2d() {
        return dropout2d(0.5);
    }

    /**
     * {@return a dropout of channels of an image}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout2d.Options dropout2d(double p) {
        return new Dropout2d.Options(p);
    }

    /** {@return a dropout of channels of a volume of half of the channels} */
    public static Dropout3d.Options dropout3d() {
        return dropout3d(0.5);
    }

    /**
     * {@return a dropout of channels of a volume}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static Dropout3d.Options dropout3d(double p) {
        return new Dropout3d.Options(p);
    }

    /** {@return an alpha dropout of half of the elements} */
    public static AlphaDropout.Options alphaDropout() {
        return alphaDropout(0.5);
    }

    /**
     * {@return an alpha dropout}
     *
     * @param p the probability of an element to become zero, from 0 to 1
     */
    public static AlphaDropout.Options alphaDropout(double p) {
        return new AlphaDropout.Options(p);
    }

    /** {@return an alpha dropout of channels of half of the channels} */
    public static FeatureAlphaDropout.Options featureAlphaDropout() {
        return featureAlphaDropout(0.5);
    }

    /**
     * {@return an alpha dropout of channels}
     *
     * @param p the probability of a channel to become zero, from 0 to 1
     */
    public static FeatureAlphaDropout.Options featureAlphaDropout(double p) {
        return new FeatureAlphaDropout.Options(p);
    }
}
