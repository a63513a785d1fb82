package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.Shape;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import dev.cresset.zoo.models.Models;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinetuneTest extends CommandTest {

    private static final String MODEL = "mobilenet_v3_small";

    private Execution finetune(String... options) {
        String[] fixed = {"finetune", "--threads", "1", "--model", MODEL, "--image-size", "32"};
        return Execution.of(Stream.of(fixed, options).flatMap(Arrays::stream).toArray(String[]::new));
    }

    /** Weights of a network that tells apart seven classes. */
    private String pretrained() {
        Path file = folder.resolve("pretrained.pth");
        try (UnaryModule<?> model = Models.named(MODEL).numClasses(7).build()) {
            TorchFiles.save(file, model.stateDict());
        }
        return file.toString();
    }

    @Test
    void saysWhatItDoes() {
        Execution execution = finetune(
                "--weights", pretrained(), "--dataset", "digits", "--steps", "2", "--test-images", "50", "--seed", "1");
        assertThat(execution.err()).isEmpty();
        List<String> lines = execution.out().lines().toList();
        assertThat(lines.subList(0, 3))
                .containsExactly(
                        "digits: 1442 images of 1 x 8 x 8, and 50 to test with",
                        "mobilenet_v3_small: 1,528,106 parameters; LibTorch " + Torch.version() + ", cpu, threads: 1",
                        "SGD: learning rate 0.001, momentum 0.9, weight decay 0.0005; 5 epochs of 37 steps, batches of 40");
        assertThat(lines.get(3)).matches("trained in \\d+\\.\\d s");
        assertThat(lines.get(4)).matches("test accuracy: \\d+\\.\\d\\d % \\(\\d+ of 50 images\\)");
        assertThat(lines).hasSize(5);
    }

    @Test
    void savesInEitherFormatAndGivesTheNetworkANewHead() {
        String[] options = {"--weights", pretrained(), "--dataset", "digits", "--steps", "1", "--no-test", "--save"};
        for (String name : List.of("network.pth", "network.safetensors")) {
            Execution execution = finetune(Stream.of(options, new String[] {file(name), "--seed", "1"})
                    .flatMap(Arrays::stream)
                    .toArray(String[]::new));
            assertThat(execution.out()).endsWith("wrote " + file(name) + "\n");
        }
        Map<String, Tensor> pth = TorchFiles.loadStateDict(folder.resolve("network.pth"));
        Map<String, Tensor> safetensors = SafeTensors.loadStateDict(folder.resolve("network.safetensors"));
        assertThat(pth.get("classifier.3.weight").shape()).isEqualTo(Shape.of(10, 1024));
        assertThat(pth.values()).noneMatch(Tensor::requiresGrad);
        pth.forEach((key, tensor) ->
                assertThat(Torch.equal(tensor, safetensors.get(key))).as(key).isTrue());
        close(pth, safetensors);
    }

    @Test
    void trainsOnlyTheClassifierWhereFeaturesAreFrozen() {
        String weights = pretrained();
        Execution execution = finetune(
                "--weights",
                weights,
                "--dataset",
                "digits",
                "--steps",
                "2",
                "--no-test",
                "--freeze-features",
                "--save",
                file("frozen.pth"));
        assertThat(execution.out()).contains("1,528,106 parameters, 601,098 of them trained;");

        Map<String, Tensor> first = TorchFiles.loadStateDict(Path.of(weights));
        Map<String, Tensor> then = TorchFiles.loadStateDict(folder.resolve("frozen.pth"));
        List<String> changed = first.keySet().stream()
                .filter(key -> key.endsWith("weight") || key.endsWith("bias"))
                .filter(key -> !first.get(key).shape().equals(then.get(key).shape())
                        || !Torch.equal(first.get(key), then.get(key)))
                .toList();
        assertThat(changed)
                .containsExactly(
                        "classifier.0.weight", "classifier.0.bias", "classifier.3.weight", "classifier.3.bias");
        close(first, then);
    }

    @Test
    void trainsOnAFolderOfImages() throws IOException {
        for (String image : List.of(
                "train/cat/1.png",
                "train/cat/2.png",
                "train/dog/1.png",
                "train/dog/4.png",
                "val/cat/3.png",
                "val/dog/2.png")) {
            Path path = folder.resolve("pets").resolve(image);
            Files.createDirectories(path.getParent());
            ImageIO.write(new BufferedImage(40, 36, BufferedImage.TYPE_INT_RGB), "png", path.toFile());
        }
        Execution execution = finetune(
                "--weights",
                "none",
                "--dataset",
                "folder",
                "--data",
                file("pets"),
                "--epochs",
                "1",
                "--batch-size",
                "2");
        assertThat(execution.err()).isEmpty();
        assertThat(execution.out())
                .startsWith(file("pets/train") + ": 4 images of 2 classes, and 2 to test with\n")
                .contains("epoch 1/1, step 2/2: loss ")
                .contains(" % (1 of 2 images)");
    }

    @Test
    void hasTheSameLossesWhateverTheFormatOfTheWeights() throws IOException {
        Path weights = Path.of(pretrained());
        Execution.of("convert", weights.toString(), file("pretrained.safetensors"));
        for (String name : List.of("pretrained.pth", "pretrained.safetensors")) {
            finetune(
                    "--weights",
                    file(name),
                    "--dataset",
                    "digits",
                    "--steps",
                    "3",
                    "--no-test",
                    "--seed",
                    "5",
                    "--losses",
                    file(name + ".tsv"));
        }
        assertThat(folder.resolve("pretrained.safetensors.tsv"))
                .isNotEmptyFile()
                .hasSameTextualContentAs(folder.resolve("pretrained.pth.tsv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--model vgg17 | invalid value for option '--model': 'vgg17' is none of vgg11, vgg11_bn, vgg13, vgg13_bn, vgg16,"
                        + " vgg16_bn, vgg19, vgg19_bn, resnet18, resnet34, resnet50, resnet101, resnet152, alexnet, mobilenet_v2,"
                        + " mobilenet_v3_small, mobilenet_v3_large, efficientnet_b0, efficientnet_b1, efficientnet_b2,"
                        + " efficientnet_b3, efficientnet_b4, efficientnet_b5, efficientnet_b6, efficientnet_b7",
                "--dataset imagenet | invalid value for option '--dataset': 'imagenet' is none of cifar10, cifar100, digits,"
                        + " fashion-mnist, folder",
                "--mean 0.5 | invalid value for option '--mean' (R,G,B): '0.5' is not three numbers such as 0.5,0.5,0.5",
                "--std 1,2,x | invalid value for option '--std' (R,G,B): '1,2,x' is not three numbers such as 0.5,0.5,0.5",
                "--image-size 0 | invalid value for option '--image-size': '0' is not a whole number from 1 to 2147483647",
                "--test-images x | invalid value for option '--test-images': 'x' is not a whole number from 1 to 2147483647",
            })
    void tellsOfWrongUsageInOneLine(String options, String message) {
        Execution execution = Execution.of(("finetune " + options).split(" "));
        assertThat(execution.err()).isEqualTo("cresset finetune: " + message + " (see: cresset finetune --help)\n");
        assertThat(execution.status()).isEqualTo(2);
    }

    @Test
    void tellsInOneLineWhatIsInTheWay() throws IOException {
        assertFails(
                "--weights: 'IMAGENET1K_V2' is neither a file nor weights of vgg16, which are IMAGENET1K_V1,"
                        + " IMAGENET1K_FEATURES, DEFAULT",
                "--weights",
                "IMAGENET1K_V2");
        assertFails("--image-size: vgg16 takes images of 32 pixels or more, not 31", "--image-size", "31");
        assertFails("--data: " + file("absent") + " does not exist", "--data", file("absent"));
        assertFails("--resume: " + file("absent") + " does not exist", "--resume", file("absent"));
        Files.createDirectory(folder.resolve("empty"));
        assertFails(
                "no CIFAR-100 in " + file("empty") + ": --download fetches it, --data names another folder",
                "--weights",
                "none",
                "--dataset",
                "cifar100",
                "--data",
                file("empty"));
        assertFails(
                "normalize needs finite standard deviations other than 0, not [0.5, 0.0, 0.5]",
                "--weights",
                "none",
                "--dataset",
                "digits",
                "--std",
                "0.5,0,0.5");
        Path foreign = Files.writeString(folder.resolve("foreign.pth"), "no weights");
        Execution execution = Execution.of("finetune", "--dataset", "digits", "--weights", foreign.toString());
        assertThat(execution.err())
                .startsWith("cresset finetune: " + foreign + ": ")
                .hasLineCount(1);
        assertThat(execution.status()).isEqualTo(1);
    }

    private static void assertFails(String message, String... options) {
        Execution execution = Execution.of(
                Stream.concat(Stream.of("finetune"), Arrays.stream(options)).toArray(String[]::new));
        assertThat(execution.err()).isEqualTo("cresset finetune: " + message + "\n");
        assertThat(execution.status()).isEqualTo(1);
    }

    @SafeVarargs
    private static void close(Map<String, Tensor>... states) {
        for (Map<String, Tensor> state : states) {
            state.values().forEach(Tensor::close);
        }
    }
}
