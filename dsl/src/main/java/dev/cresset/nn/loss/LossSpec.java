package dev.cresset.nn.loss;

import dev.cresset.Reduction;

/**
 * Specification of a loss whose values are reduced to one number.
 *
 * @param <S> the specification
 */
interface LossSpec<S extends LossSpec<S>> {

    /** {@return the reduction of the losses of a batch} */
    Reduction reduction();

    /**
     * {@return this specification with another reduction}
     *
     * @param reduction the reduction of the losses of a batch; {@link Reduction#MEAN} by default
     */
    S reduction(Reduction reduction);
}
