package dev.cresset.nn.init;

import dev.cresset.Tensor;

/**
 * Kaiming (He) initialization: values of mean 0 and standard deviation {@code gain / sqrt(fan)}, with which signals keep their variance
 * through the layers of a deep network of rectifiers, in the forward pass (fan-in) or in the backward pass (fan-out).
 *
 * @see <a href="https://arxiv.org/abs/1502.01852">Delving Deep into Rectifiers</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.kaiming_normal_">kaiming_normal_</a>
 */
public final class Kaiming implements Initializer {

    private final Distribution distribution;
    private final boolean fanOut;
    private final Nonlinearity nonlinearity;
    private final double a;

    Kaiming(Distribution distribution) {
        this(distribution, false, Nonlinearity.LEAKY_RELU, 0);
    }

    private Kaiming(Distribution distribution, boolean fanOut, Nonlinearity nonlinearity, double a) {
        this.distribution = distribution;
        this.fanOut = fanOut;
        this.nonlinearity = nonlinearity;
        this.a = a;
    }

    /** {@return this initializer by the fan-in (the default), which keeps the variance in the forward pass} */
    public Kaiming fanIn() {
        return new Kaiming(distribution, false, nonlinearity, a);
    }

    /** {@return this initializer by the fan-out, which keeps the variance in the backward pass} */
    public Kaiming fanOut() {
        return new Kaiming(distribution, true, nonlinearity, a);
    }

    /**
     * {@return this initializer for another nonlinearity}
     *
     * @param nonlinearity the nonlinearity behind the layer; {@link Nonlinearity#LEAKY_RELU} by default
     */
    public Kaiming nonlinearity(Nonlinearity nonlinearity) {
        return new Kaiming(distribution, fanOut, nonlinearity, a);
    }

    /**
     * {@return this initializer for another slope of the leaky rectifier}
     *
     * @param a the slope of the leaky rectifier for negative inputs; 0 (the plain rectifier) by default
     */
    public Kaiming a(double a) {
        return new Kaiming(distribution, fanOut, nonlinearity, a);
    }

    /**
     * Draws the values of a weight.
     *
     * @param weight the weight, of shape {@code (out, in)} or {@code (out, in, kernel...)}
     * @throws IllegalArgumentException if the weight has fewer than two dimensions
     */
    @Override
    public void initialize(Tensor weight) {
        Fans fans = Fans.of(weight);
        double deviation = nonlinearity.gain(a) / Math.sqrt(fanOut ? fans.out() : fans.in());
        Init.draw(() -> distribution.draw(weight, deviation));
    }
}
