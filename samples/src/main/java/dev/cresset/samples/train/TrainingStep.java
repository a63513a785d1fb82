package dev.cresset.samples.train;

/**
 * What came of one training step. All numbers count from 0.
 *
 * @param epoch the epoch that the step belongs to
 * @param batch the step's number in its epoch
 * @param batches the steps that an epoch has
 * @param step the step's number in the run
 * @param loss the mean loss of the batch, before the step
 * @param correct the images of the batch that were classified rightly, before the step
 * @param images the images of the batch
 */
record TrainingStep(int epoch, long batch, long batches, long step, float loss, long correct, long images) {

    /** Whether it is its epoch's last. */
    boolean endsEpoch() {
        return batch == batches - 1;
    }
}
