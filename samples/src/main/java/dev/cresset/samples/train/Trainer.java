package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.data.Batch;
import dev.cresset.data.BatchIterator;
import dev.cresset.data.DataLoader;
import dev.cresset.data.Dataset;
import dev.cresset.nn.CrossEntropyLoss;
import dev.cresset.nn.Module;
import dev.cresset.optim.SGD;
import java.util.function.Consumer;

/** Trains a network by stochastic gradient descent. */
final class Trainer {

    private final Module network;
    private final Hyperparameters settings;
    private final Device device;
    private final CrossEntropyLoss criterion = new CrossEntropyLoss();

    Trainer(Module network, Hyperparameters settings, Device device) {
        this.network = network;
        this.settings = settings;
        this.device = device;
    }

    /**
     * Trains for all epochs, or until a number of steps is done.
     *
     * @param images what to learn from
     * @param maxSteps the most steps to take
     * @param listener is told of each step
     */
    void train(Dataset images, long maxSteps, Consumer<TrainingStep> listener) {
        DataLoader loader = DataLoader.builder(images)
                .batchSize(settings.batchSize())
                .shuffle(true)
                .build();
        network.train();
        try (SGD optimizer = optimizer()) {
            long done = 0;
            for (int epoch = 0; epoch < settings.epochs() && done < maxSteps; epoch++) {
                double learningRate = settings.learningRate(epoch);
                optimizer.parameterGroups().forEach(group -> group.lr(learningRate));
                done = trainEpoch(epoch, loader, optimizer, done, maxSteps, listener);
            }
        }
    }

    private SGD optimizer() {
        return SGD.builder(network.parameters())
                .lr(settings.learningRate())
                .momentum(settings.momentum())
                .build();
    }

    private long trainEpoch(
            int epoch, DataLoader loader, SGD optimizer, long before, long maxSteps, Consumer<TrainingStep> listener) {
        long done = before;
        try (BatchIterator batches = loader.iterator()) {
            while (batches.hasNext() && done < maxSteps) {
                try (Batch batch = batches.next();
                        Scope scope = Scope.open()) {
                    Outcome outcome = step(batch, optimizer);
                    listener.accept(new TrainingStep(
                            epoch, done - before, loader.size(), done, outcome.loss, outcome.correct, batch.size()));
                }
                done++;
            }
        }
        return done;
    }

    private Outcome step(Batch batch, SGD optimizer) {
        Tensor input = batch.input().to(device);
        Tensor target = batch.target().to(device);
        optimizer.zeroGrad();
        Tensor logits = network.forward(input); // (N, classes)
        Tensor loss = criterion.forward(logits, target);
        loss.backward();
        optimizer.step();
        return new Outcome(loss.toFloat(), Evaluation.correct(logits.detach(), target));
    }

    private record Outcome(float loss, long correct) {}
}
