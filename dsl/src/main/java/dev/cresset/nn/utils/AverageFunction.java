package dev.cresset.nn.utils;

import dev.cresset.Tensor;

/** How an {@link AveragedModel} takes a value into an average, once it has a first one. */
@FunctionalInterface
public interface AverageFunction {

    /**
     * {@return the new average}
     *
     * @param average the average so far
     * @param value the network's present value
     * @param count how many values are in the average
     */
    Tensor average(Tensor average, Tensor value, long count);
}
