package dev.cresset.samples.memory;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.optim.SGD;
import dev.cresset.zoo.datasets.Digits;
import dev.cresset.zoo.datasets.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A training run in a process of its own, whose memory is watched: {@code DigitsTraining STEPS} prints live tensors and resident
 * kilobytes after the first hundred steps and after the last, and the live tensors when all is closed.
 */
final class DigitsTraining {

    private static final int SETTLED = 100;

    private DigitsTraining() {}

    public static void main(String[] arguments) throws IOException {
        int steps = Integer.parseInt(arguments[0]);
        Torch.manualSeed(0);
        Sequential model = sequential(
                conv2d(1, 16, 3).padding(1),
                relu(),
                maxPool2d(2),
                flatten(),
                linear(16 * 4 * 4, 64),
                relu(),
                dropout(0.5),
                linear(64, 10));
        SGD optimizer = SGD.builder(model.parameters()).lr(0.01).momentum(0.9).build();
        DataLoader loader = DataLoader.builder(
                        Digits.load(Split.TRAIN).transform(toTensor().maximum(16)))
                .batchSize(16)
                .shuffle(true)
                .build();
        for (int done = 0; done < steps; ) {
            done = epoch(model, optimizer, loader, done, steps);
        }
        optimizer.close();
        model.close();
        System.out.println("closed " + Tensor.liveCount());
    }

    private static int epoch(Sequential model, SGD optimizer, DataLoader loader, int before, int steps)
            throws IOException {
        CrossEntropyLoss criterion = new CrossEntropyLoss();
        int done = before;
        try (var batches = loader.iterator()) {
            while (batches.hasNext() && done < steps) {
                try (Batch batch = batches.next();
                        Scope _ = Scope.open()) {
                    optimizer.zeroGrad();
                    criterion.call(model.call(batch.input()), batch.target()).backward();
                    optimizer.step();
                }
                done++;
                if (done == SETTLED || done == steps) {
                    System.out.println(done + " " + Tensor.liveCount() + " " + residentKilobytes());
                }
            }
        }
        return done;
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
