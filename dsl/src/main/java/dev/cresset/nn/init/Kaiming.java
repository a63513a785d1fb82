package dev.cresset.nn.init;

import dev.cresset.Tensor;

/**
 * Initial values after He et al.: mean 0 and standard deviation {@code gain / sqrt(fan)}, so that the signals of a deep network
 * of rectifiers keep their variance on the way forward (fan-in) or backward (fan-out).
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

    /** {@return this, keeping the variance on the way forward, which is the default} */
    public Kaiming fanIn() {
        return new Kaiming(distribution, false, nonlinearity, a);
    }

    /** {@return this, keeping the variance on the way backward} */
    public Kaiming fanOut() {
        return new Kaiming(distribution, true, nonlinearity, a);
    }

    /**
     * {@return this, for that nonlinearity}
     *
     * @param nonlinearity what follows the layer; {@link Nonlinearity#LEAKY_RELU} by default
     */
    public Kaiming nonlinearity(Nonlinearity nonlinearity) {
        return new Kaiming(distribution, fanOut, nonlinearity, a);
    }

    /**
     * {@return this, for that slope}
     *
     * @param a the leaky rectifier's slope for negative inputs; 0, that of the plain rectifier, by default
     */
    public Kaiming a(double a) {
        return new Kaiming(distribution, fanOut, nonlinearity, a);
    }

    /**
     * Draws the weight's values.
     *
     * @param weight of shape {@code (out, in)} or {@code (out, in, kernel...)}
     * @throws IllegalArgumentException if the weight has fewer than two dimensions
     */
    @Override
    public void initialize(Tensor weight) {
        Fans fans = Fans.of(weight);
        double deviation = nonlinearity.gain(a) / Math.sqrt(fanOut ? fans.out() : fans.in());
        Init.draw(() -> distribution.draw(weight, deviation));
    }
}
