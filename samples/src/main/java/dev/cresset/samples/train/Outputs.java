package dev.cresset.samples.train;

/**
 * The files that a run writes, each null if it is not wanted.
 *
 * @param losses the loss of each step
 * @param plot the loss curve
 * @param save the network's state
 */
record Outputs(OutputFile losses, OutputFile plot, OutputFile save) {}
