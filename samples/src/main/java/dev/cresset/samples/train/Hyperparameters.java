package dev.cresset.samples.train;

/**
 * How a network is trained.
 *
 * @param epochs passes over the training images, at least 1
 * @param batchSize images per training step, at least 1
 * @param learningRate the optimizer's learning rate in the first half of the epochs; a tenth of it in the second
 * @param momentum the optimizer's momentum, from 0 to less than 1
 */
record Hyperparameters(int epochs, int batchSize, double learningRate, double momentum) {

    /** These settings with those of another source in place of its own; null stays what it is. */
    Hyperparameters with(Integer newEpochs, Integer newBatchSize, Double newLearningRate, Double newMomentum) {
        return new Hyperparameters(
                newEpochs == null ? epochs : newEpochs,
                newBatchSize == null ? batchSize : newBatchSize,
                newLearningRate == null ? learningRate : newLearningRate,
                newMomentum == null ? momentum : newMomentum);
    }

    /** Training steps in one epoch, of which the last may have fewer images. */
    long stepsPerEpoch(long images) {
        return Math.ceilDiv(images, batchSize);
    }

    /** The learning rate in an epoch, counted from 0: a tenth once half of the epochs are done. */
    double learningRate(int epoch) {
        return 2L * epoch >= epochs ? learningRate / 10 : learningRate;
    }
}
