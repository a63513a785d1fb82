package dev.cresset.samples.train;

import dev.cresset.Device;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.BatchIterator;
import dev.cresset.data.DataLoader;
import dev.cresset.data.Dataset;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.optim.SGD;
import java.util.List;

/** Trains a network by stochastic gradient descent, from the beginning or from where another run was. */
final class Trainer implements AutoCloseable {

    /** Is told of a run's steps. */
    interface Listener {

        /** A step is done. */
        void stepped(TrainingStep step);

        /** All that belongs to a step is done: the trainer's {@linkplain Trainer#state state} is a point to go on from. */
        default void checkpointable(RunPosition position) {}
    }

    private final UnaryModule<?> network;
    private final Hyperparameters settings;
    private final Device device;
    private final SGD optimizer;
    private final CrossEntropyLoss criterion = new CrossEntropyLoss();
    private RunPosition position = RunPosition.START;
    private Tensor epochStart; // the default generator's state before the epoch's draws
    private Tensor resumed; // its state in the midst of that epoch, where a run is continued; else null

    /** Trains the parameters that require gradients. */
    Trainer(UnaryModule<?> network, Hyperparameters settings, Device device) {
        this.network = network;
        this.settings = settings;
        this.device = device;
        List<Tensor> trained =
                network.parameters().stream().filter(Tensor::requiresGrad).toList();
        optimizer = SGD.builder(trained)
                .lr(settings.learningRate())
                .momentum(settings.momentum())
                .weightDecay(settings.weightDecay())
                .build();
    }

    /** The network, the optimizer and the draws as they are now. Tensors are the trainer's own; the caller's scope frees the rest. */
    TrainingState state() {
        return new TrainingState(network.stateDict(), optimizer.stateDict(), position, epochStart, Torch.getRngState());
    }

    /** Goes on from another run's state, which is copied. */
    void restore(TrainingState state) {
        network.loadStateDict(state.model());
        optimizer.loadStateDict(state.optimizer());
        position = state.position();
        epochStart = state.epochStart().clone().keep();
        resumed = state.generator().clone().keep();
    }

    /** Where the run is. */
    RunPosition position() {
        return position;
    }

    /**
     * Trains for all epochs, or until a number of steps is done, those before the continuation included.
     *
     * @param images what to learn from
     * @param maxSteps the most steps to take
     * @param listener is told of each step
     */
    void train(Dataset images, long maxSteps, Listener listener) {
        SkippingDataset data = new SkippingDataset(images);
        DataLoader loader = DataLoader.builder(data)
                .batchSize(settings.batchSize())
                .shuffle(true)
                .build();
        network.train();
        while (position.epoch() < settings.epochs() && position.step() < maxSteps) {
            double learningRate = settings.learningRate(position.epoch());
            optimizer.parameterGroups().forEach(group -> group.lr(learningRate));
            try (BatchIterator batches = begin(loader, data)) {
                trainEpoch(batches, loader.size(), maxSteps, listener);
            }
        }
    }

    /** Begins an epoch with its draws; where it is continued, with those that it had begun with, up to the batch to go on from. */
    private BatchIterator begin(DataLoader loader, SkippingDataset data) {
        if (position.batch() == 0) {
            replaceEpochStart(resumed == null ? Torch.getRngState() : resumed.clone());
        }
        Torch.setRngState(epochStart);
        BatchIterator batches = loader.iterator();
        data.skipping(true);
        for (long batch = 0; batch < position.batch(); batch++) {
            batches.next().close();
        }
        data.skipping(false);
        if (resumed != null && position.batch() > 0) {
            Torch.setRngState(resumed);
        }
        forgetResumed();
        return batches;
    }

    private void trainEpoch(BatchIterator batches, long size, long maxSteps, Listener listener) {
        int epoch = position.epoch();
        while (position.epoch() == epoch && position.step() < maxSteps) {
            try (Batch batch = batches.next();
                    Scope _ = Scope.open()) {
                Outcome outcome = step(batch);
                TrainingStep done = new TrainingStep(
                        epoch, position.batch(), size, position.step(), outcome.loss, outcome.correct, batch.size());
                position = position.next(size);
                listener.stepped(done);
            }
            listener.checkpointable(position);
        }
    }

    private Outcome step(Batch batch) {
        Tensor input = batch.input().to(device);
        Tensor target = batch.target().to(device);
        optimizer.zeroGrad();
        Tensor logits = network.call(input); // (N, classes)
        Tensor loss = criterion.call(logits, target);
        loss.backward();
        optimizer.step();
        return new Outcome(loss.itemFloat(), Evaluation.correct(logits.detach(), target));
    }

    private void replaceEpochStart(Tensor state) {
        if (epochStart != null) {
            epochStart.close();
        }
        epochStart = state.keep();
    }

    private void forgetResumed() {
        if (resumed != null) {
            resumed.close();
            resumed = null;
        }
    }

    /** Frees the optimizer's state; the network stays. */
    @Override
    public void close() {
        optimizer.close();
        forgetResumed();
        if (epochStart != null) {
            epochStart.close();
            epochStart = null;
        }
    }

    private record Outcome(float loss, long correct) {}
}
