package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import dev.cresset.data.Dataset;
import dev.cresset.nn.UnaryModule;
import java.util.Locale;

/**
 * How many images a network classifies rightly.
 *
 * @param correct the images it gets right
 * @param images all images
 */
record Evaluation(long correct, long images) {

    /**
     * Classifies all images in evaluation mode and without gradients; the network is in training mode afterwards.
     *
     * @param batchSize images at a time
     * @param between is run after each batch
     */
    static Evaluation of(UnaryModule<?> network, Dataset dataset, Device device, int batchSize, Runnable between) {
        network.eval();
        long correct = 0;
        try (var _ = Torch.noGrad()) {
            for (Batch batch : DataLoader.builder(dataset).batchSize(batchSize).build()) {
                try (batch;
                        Scope _ = Scope.open()) {
                    Tensor logits = network.call(batch.input().to(device));
                    correct += correct(logits, batch.target().to(device));
                }
                between.run();
            }
        }
        network.train();
        return new Evaluation(correct, dataset.size());
    }

    /** How many of the classes with the greatest logit are the target. */
    static long correct(Tensor logits, Tensor target) { // (N, classes), (N)
        return logits.argmax(1).eq(target).sum().itemLong();
    }

    /** Such as {@code 98.31 % (349 of 355 images)}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f %% (%d of %d images)", 100.0 * correct / images, correct, images);
    }
}
