package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.files.SafeTensors;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class TrainTest extends CommandTest {

    private Execution train(String... options) {
        String[] fixed = {"train", "--threads", "1", "--data", folder.toString()};
        return Execution.of(Stream.of(fixed, options).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void saysWhatItDoes() {
        Execution execution = train("--dataset", "digits", "--epochs", "2", "--batch-size", "722");
        assertThat(execution.err()).isEmpty();
        assertThat(execution.status()).isZero();
        List<String> lines = execution.out().lines().toList();
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "digits: 1442 images of 1 x 8 x 8, and 355 to test with",
                        "VggNet: 2,526,922 parameters; LibTorch " + Torch.version() + ", cpu, threads: 1",
                        "SGD: learning rate 0.02, momentum 0.9; 2 epochs of 2 steps, batches of 722");
        assertThat(lines.get(3)).matches("epoch 1/2, step 2/2: loss \\d\\.\\d{4}, accuracy \\d+\\.\\d\\d %");
        assertThat(lines.get(4)).matches("epoch 2/2, step 2/2: loss \\d\\.\\d{4}, accuracy \\d+\\.\\d\\d %");
        assertThat(lines.get(5)).matches("trained in \\d+\\.\\d s");
        assertThat(lines.get(6)).matches("test accuracy: \\d+\\.\\d\\d % \\(\\d+ of 355 images\\)");
        assertThat(lines).hasSize(7);
    }

    @Test
    void learns() {
        Execution execution = train("--dataset", "digits", "--epochs", "4", "--seed", "0");
        String last = execution.out().lines().reduce((_, second) -> second).orElseThrow();
        double accuracy = Double.parseDouble(last.replaceAll("test accuracy: (.*) %.*", "$1"));
        assertThat(accuracy).isGreaterThan(80);
    }

    @Test
    void takesTheDigitsIfThereIsNoDataSet() {
        Execution execution = train("--steps", "1");
        assertThat(execution.out().lines())
                .startsWith(
                        "no data set named, and no CIFAR-10 in " + folder
                                + " (--download fetches it): the digits in Cresset",
                        "digits: 1442 images of 1 x 8 x 8, and 355 to test with");
    }

    @Test
    void writesLossesPlotAndNetwork() throws IOException {
        Execution execution = train(
                "--dataset",
                "digits",
                "--steps",
                "3",
                "--losses",
                file("losses.tsv"),
                "--plot",
                file("loss.png"),
                "--save",
                file("network.safetensors"));
        assertThat(execution.err()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("losses.tsv")))
                .hasSize(3)
                .allMatch(line -> line.matches("[012]\t[23]\\.\\d{1,8}"));
        assertThat(ImageIO.read(folder.resolve("loss.png").toFile()).getWidth()).isEqualTo(1000);
        Map<String, Tensor> state = SafeTensors.loadStateDict(folder.resolve("network.safetensors"));
        assertThat(state).hasSize(20).containsKeys("features.0.weight", "classifier.6.bias");
        state.values().forEach(Tensor::close);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void hasTheSameLossesWithTheSameSeed() {
        String[] options = {"--dataset", "digits", "--steps", "4", "--seed", "7", "--losses"};
        for (String name : List.of("first.tsv", "second.tsv")) {
            train(Stream.concat(Arrays.stream(options), Stream.of(file(name))).toArray(String[]::new));
        }
        train("--dataset", "digits", "--steps", "4", "--seed", "8", "--losses", file("third.tsv"));
        assertThat(folder.resolve("second.tsv")).hasSameTextualContentAs(folder.resolve("first.tsv"));
        assertThat(folder.resolve("third.tsv"))
                .isNotEmptyFile()
                .satisfies(third -> assertThat(Files.readString(third))
                        .isNotEqualTo(Files.readString(folder.resolve("first.tsv"))));
    }

    @Test
    void addsEpochsIfStepsNeedThem() {
        Execution execution = train("--dataset", "digits", "--steps", "31", "--batch-size", "1442", "--lr", "0.001");
        assertThat(execution.out())
                .contains("31 epochs of 1 steps, batches of 1442")
                .contains("epoch 31/31");
    }

    @Test
    void tellsOfADamagedDataSetInOneLine() throws IOException {
        Files.createDirectories(folder.resolve("cifar-10-batches-bin"));
        for (int batch = 1; batch <= 5; batch++) {
            Files.write(folder.resolve("cifar-10-batches-bin/data_batch_" + batch + ".bin"), new byte[100]);
        }
        Execution execution = train("--dataset", "cifar10", "--losses", file("losses.tsv"));
        assertThat(execution.status()).isEqualTo(1);
        assertThat(execution.err().lines()).hasSize(1).first().asString().contains("data_batch_1.bin");
        assertThat(folder.resolve("losses.tsv")).doesNotExist();
    }
}
