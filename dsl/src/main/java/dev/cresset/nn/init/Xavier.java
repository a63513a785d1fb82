package dev.cresset.nn.init;

import dev.cresset.Tensor;

/**
 * Xavier (Glorot) initialization: values of mean 0 and standard deviation {@code gain * sqrt(2 / (fan-in + fan-out))}.
 *
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Understanding the difficulty of training deep networks</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_">xavier_normal_</a>
 */
public final class Xavier implements Initializer {

    private final Distribution distribution;
    private final double gain;

    Xavier(Distribution distribution, double gain) {
        this.distribution = distribution;
        this.gain = gain;
    }

    /**
     * {@return this initializer with another gain}
     *
     * @param gain the factor of the standard deviation; 1 by default, {@link Nonlinearity#gain()} recommends others
     */
    public Xavier gain(double gain) {
        return new Xavier(distribution, gain);
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
        double deviation = gain * Math.sqrt(2.0 / (fans.in() + fans.out()));
        Init.draw(() -> distribution.draw(weight, deviation));
    }
}
