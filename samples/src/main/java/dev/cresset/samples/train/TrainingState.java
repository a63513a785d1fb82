package dev.cresset.samples.train;

import dev.cresset.Tensor;
import java.util.Map;

/**
 * All that the steps to come depend on.
 *
 * @param model the network's state
 * @param optimizer the optimizer's state
 * @param position how far the run has got
 * @param epochStart the default generator's state before the epoch's first draw: its order of images comes from there
 * @param generator the default generator's state
 */
record TrainingState(
        Map<String, Tensor> model,
        Map<String, ?> optimizer,
        RunPosition position,
        Tensor epochStart,
        Tensor generator) {}
