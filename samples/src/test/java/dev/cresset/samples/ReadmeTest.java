package dev.cresset.samples;

import static dev.cresset.nn.Layers.conv2d;
import static dev.cresset.nn.Layers.dropout;
import static dev.cresset.nn.Layers.flatten;
import static dev.cresset.nn.Layers.linear;
import static dev.cresset.nn.Layers.maxPool2d;
import static dev.cresset.nn.Layers.relu;
import static dev.cresset.nn.Layers.sequential;
import static dev.cresset.nn.init.Init.kaimingNormal;
import static dev.cresset.nn.init.Init.zeros;
import static dev.cresset.zoo.transforms.Transforms.toTensor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.data.Batch;
import dev.cresset.data.DataLoader;
import dev.cresset.nn.Sequential;
import dev.cresset.nn.convolution.Conv2d;
import dev.cresset.nn.loss.CrossEntropyLoss;
import dev.cresset.optim.SGD;
import dev.cresset.zoo.datasets.Digits;
import dev.cresset.zoo.datasets.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's training loop compiles, learns and leaves nothing behind. */
class ReadmeTest {

    @Test
    void trainingLoopLearnsTheDigits() {
        Torch.manualSeed(0);
        long before = Tensor.liveCount();

        // README: begin
        Sequential model = sequential(
                        conv2d(1, 32, 3).padding(1),
                        relu(),
                        conv2d(32, 32, 3).padding(1),
                        relu(),
                        maxPool2d(2),
                        flatten(),
                        linear(32 * 4 * 4, 128),
                        relu(),
                        dropout(0.5),
                        linear(128, 10))
                .init(Conv2d.class, kaimingNormal().fanOut(), zeros());
        SGD optimizer = SGD.builder(model.parameters()).lr(0.05).momentum(0.9).build();
        CrossEntropyLoss criterion = new CrossEntropyLoss();
        DataLoader loader = DataLoader.builder(
                        Digits.load(Split.TRAIN).transform(toTensor().maximum(16)))
                .batchSize(64)
                .shuffle(true)
                .build();

        for (int epoch = 0; epoch < 10; epoch++) {
            loader.forEach(batch -> {
                optimizer.zeroGrad();
                Tensor loss = criterion.call(model.call(batch.input()), batch.target());
                loss.backward();
                optimizer.step();
            });
        }
        // README: end

        assertThat(accuracy(model)).isGreaterThan(0.95);
        optimizer.close();
        model.close();
        assertThat(Tensor.liveCount()).isLessThanOrEqualTo(before);
    }

    @Test
    void trainingLoopIsTheReadmes() throws IOException {
        List<String> source = Files.readAllLines(Path.of("src/test/java/dev/cresset/samples/ReadmeTest.java"));
        List<String> example = source.subList(line(source, "// README: begin") + 1, line(source, "// README: end"));
        List<String> readme = Files.readAllLines(Path.of("../README.md"));
        int start = readme.indexOf("```java") + 1;

        List<String> shown = readme.subList(
                start, start + readme.subList(start, readme.size()).indexOf("```"));

        // Spaces aside, because the formatter breaks lines its own way.
        assertThat(withoutSpaces(shown)).isEqualTo(withoutSpaces(example));
    }

    private static String withoutSpaces(List<String> lines) {
        return String.join("", lines).replaceAll("\\s", "");
    }

    private static int line(List<String> lines, String comment) {
        return lines.stream().map(String::strip).toList().indexOf(comment);
    }

    private static double accuracy(Sequential model) {
        model.eval();
        try (var _ = Torch.noGrad()) {
            DataLoader test = DataLoader.builder(
                            Digits.load(Split.TEST).transform(toTensor().maximum(16)))
                    .batchSize(1000)
                    .build();
            try (Batch batch = test.iterator().next();
                    Scope _ = Scope.open()) {
                Tensor right = model.call(batch.input()).argmax(1).eq(batch.target());
                return right.to(DType.FLOAT64).mean().item();
            }
        }
    }
}
