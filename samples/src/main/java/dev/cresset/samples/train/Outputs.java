package dev.cresset.samples.train;

import java.nio.file.Path;

/**
 * The files that a run writes, and the one that it goes on from, each null if it is not wanted.
 *
 * @param losses the loss of each step
 * @param plot the loss curve
 * @param save the network's state
 * @param checkpoint what a run can be continued from
 * @param checkpointSteps after how many steps it is written, besides at the end of each epoch
 * @param resume what this run continues
 */
record Outputs(
        OutputFile losses,
        OutputFile plot,
        OutputFile save,
        OutputFile checkpoint,
        long checkpointSteps,
        Path resume) {}
