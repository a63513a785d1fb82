package dev.cresset.nn.internal;

import dev.cresset.Tensor;
import dev.cresset.nn.init.Fans;
import dev.cresset.nn.init.Init;

/** The initial values of layers with a weight and a bias, drawn as PyTorch draws them: the same seed gives the same numbers. */
public final class DefaultInit {

    /** With this slope, Kaiming's rule amounts to a uniform distribution on ±1 / sqrt(fan in). */
    private static final double SLOPE = Math.sqrt(5);

    private DefaultInit() {}

    /** Sets the initial values; the bias may be null. */
    public static void weightAndBias(Tensor weight, Tensor bias) {
        Init.kaimingUniform().a(SLOPE).initialize(weight);
        if (bias != null) {
            double bound = 1 / Math.sqrt(Fans.of(weight).in());
            Init.uniform(-bound, bound).initialize(bias);
        }
    }
}
