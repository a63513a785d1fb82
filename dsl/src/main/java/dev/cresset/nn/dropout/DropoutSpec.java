package dev.cresset.nn.dropout;

import dev.cresset.nn.Inplace;

/**
 * Specification of a dropout.
 *
 * @param <S> the specification
 */
interface DropoutSpec<S extends DropoutSpec<S>> extends Inplace<S> {

    /** {@return the probability that an element or a channel is set to zero} */
    double p();
}
