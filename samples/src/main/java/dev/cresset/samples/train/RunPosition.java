package dev.cresset.samples.train;

/**
 * How far a run has got, in full steps. All numbers count from 0.
 *
 * @param epoch the epoch that the next step belongs to
 * @param batch the next step's number in its epoch
 * @param step the next step's number in the run
 */
record RunPosition(int epoch, long batch, long step) {

    static final RunPosition START = new RunPosition(0, 0, 0);

    /** After one more step of an epoch that has so many. */
    RunPosition next(long batches) {
        return batch + 1 == batches
                ? new RunPosition(epoch + 1, 0, step + 1)
                : new RunPosition(epoch, batch + 1, step + 1);
    }
}
