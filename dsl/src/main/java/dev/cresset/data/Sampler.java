package dev.cresset.data;

import java.util.PrimitiveIterator;

/** The order in which the samples of a dataset are visited; each iterator is one epoch. */
public interface Sampler extends Iterable<Long> {

    /**
     * Starts an epoch. Random samplers draw when the first index is asked for, as PyTorch's do.
     *
     * @return the indices in order
     */
    @Override
    PrimitiveIterator.OfLong iterator();

    /** {@return the number of indices in an epoch} */
    long size();
}
