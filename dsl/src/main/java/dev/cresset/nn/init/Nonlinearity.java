package dev.cresset.nn.init;

/** What follows a layer; it says how large the layer's weights are to be, so that signals keep their variance. */
public enum Nonlinearity {
    /** Nothing. */
    LINEAR,
    /** The logistic function. */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** The rectified linear unit. */
    RELU,
    /** The leaky rectified linear unit, whose slope is the initialiser's. */
    LEAKY_RELU,
    /** The scaled exponential linear unit. */
    SELU;

    /**
     * {@return the recommended gain, as PyTorch's {@code calculate_gain}}
     *
     * @param negativeSlope the slope for negative inputs, for {@link #LEAKY_RELU} alone
     */
    public double gain(double negativeSlope) {
        return switch (this) {
            case LINEAR, SIGMOID -> 1;
            case TANH -> 5.0 / 3;
            case RELU -> Math.sqrt(2);
            case LEAKY_RELU -> Math.sqrt(2 / (1 + negativeSlope * negativeSlope));
            case SELU -> 3.0 / 4;
        };
    }
}
