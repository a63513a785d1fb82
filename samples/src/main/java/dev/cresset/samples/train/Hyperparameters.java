package dev.cresset.samples.train;

/**
 * Settings of a training run.
 *
 * @param epochs passes over the training images, at least 1
 * @param batchSize images per training step, at least 1
 * @param learningRate the optimizer's learning rate, before any decay
 * @param momentum the optimizer's momentum, from 0 to less than 1
 * @param weightDecay the factor of the optimizer's L2 penalty, 0 or more
 * @param stepDecay whether the learning rate drops tenfold halfway through the epochs
 */
record Hyperparameters(
        int epochs, int batchSize, double learningRate, double momentum, double weightDecay, boolean stepDecay) {

    /** Without weight decay, and with step decay. */
    Hyperparameters(int epochs, int batchSize, double learningRate, double momentum) {
        this(epochs, batchSize, learningRate, momentum, 0, true);
    }

    /** These settings with those of another source in place of its own; null stays what it is. */
    Hyperparameters with(Integer newEpochs, Integer newBatchSize, Double newLearningRate, Double newMomentum) {
        return new Hyperparameters(
                newEpochs == null ? epochs : newEpochs,
                newBatchSize == null ? batchSize : newBatchSize,
                newLearningRate == null ? learningRate : newLearningRate,
                newMomentum == null ? momentum : newMomentum,
                weightDecay,
                stepDecay);
    }

    /** These settings with another weight decay; null leaves it as it is. */
    Hyperparameters withWeightDecay(Double newWeightDecay) {
        return newWeightDecay == null
                ? this
                : new Hyperparameters(epochs, batchSize, learningRate, momentum, newWeightDecay, stepDecay);
    }

    /** These settings with enough epochs for so many steps; never fewer than before. */
    Hyperparameters lastingFor(long steps, long images) {
        long needed = Math.ceilDiv(steps, stepsPerEpoch(images));
        return with((int) Math.max(needed, epochs), null, null, null);
    }

    /** Training steps in one epoch, of which the last may have fewer images. */
    long stepsPerEpoch(long images) {
        return Math.ceilDiv(images, batchSize);
    }

    /** The learning rate in an epoch, counted from 0: with step decay, a tenth once half of the epochs are done. */
    double learningRate(int epoch) {
        return stepDecay && 2L * epoch >= epochs ? learningRate / 10 : learningRate;
    }
}
