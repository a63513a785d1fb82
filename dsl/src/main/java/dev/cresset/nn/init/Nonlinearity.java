package dev.cresset.nn.init;

/** The nonlinearity behind a layer, and the gain of the layer's initial weights with which signals keep their variance. */
public enum Nonlinearity {
    /** No nonlinearity. */
    LINEAR,
    /** The logistic function. */
    SIGMOID,
    /** The hyperbolic tangent. */
    TANH,
    /** The rectified linear unit. */
    RELU,
    /** The leaky rectified linear unit. */
    LEAKY_RELU,
    /** The scaled exponential linear unit. */
    SELU;

    /** {@return the recommended gain, for {@link #LEAKY_RELU} that of the slope 0.01: PyTorch's {@code calculate_gain}} */
    public double gain() {
        return gain(0.01);
    }

    /**
     * {@return the recommended gain: PyTorch's {@code calculate_gain}}
     *
     * @param negativeSlope the slope for negative inputs, of {@link #LEAKY_RELU} alone
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
