package dev.cresset.optim;

import dev.cresset.Tensor;

/** The function by which an {@link AveragedModel} updates an average with a value, from the second value on. */
@FunctionalInterface
public interface AverageFunction {

    /**
     * {@return the new average}
     *
     * @param average the average so far
     * @param value the current value of the network
     * @param count the number of values in the average
     */
    Tensor average(Tensor average, Tensor value, long count);
}
