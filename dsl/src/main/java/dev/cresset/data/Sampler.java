package dev.cresset.data;

import java.util.PrimitiveIterator;

/** Says in which order the samples of a data set are visited; each iterator is one epoch. */
public interface Sampler extends Iterable<Long> {

    /**
     * Begins an epoch. Random samplers draw when the first index is asked for, as PyTorch's do.
     *
     * @return the indices in order
     */
    @Override
    PrimitiveIterator.OfLong iterator();

    /** {@return how many indices an epoch has} */
    long size();
}
