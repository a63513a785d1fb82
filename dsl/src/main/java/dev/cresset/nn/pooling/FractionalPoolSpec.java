package dev.cresset.nn.pooling;

/**
 * Specification of a fractional maximum pooling.
 *
 * @param <S> the specification of one layer
 */
@SuppressWarnings("doclint:missing") // the components of the options say it once
public interface FractionalPoolSpec<S extends FractionalPoolSpec<S>> {

    /** {@return the options} */
    FractionalPoolOptions options();

    /** {@return the specification of the same layer with other {@code options}} */
    S with(FractionalPoolOptions options);

    /** {@return this specification with another {@link FractionalPoolOptions#outputSize() output size}} */
    default S outputSize(long... outputSize) {
        return with(options().outputSize(outputSize));
    }

    /** {@return this specification with another {@link FractionalPoolOptions#outputRatio() output ratio}} */
    default S outputRatio(double... outputRatio) {
        return with(options().outputRatio(outputRatio));
    }
}
