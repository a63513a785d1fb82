package dev.cresset.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cresset.DType;
import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.zoo.files.SafeTensors;
import dev.cresset.zoo.files.TorchFiles;
import dev.cresset.zoo.models.MobileNetV3;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** {@code cresset inspect}, {@code convert} and {@code predict}. */
class WeightsCommandsTest extends CommandTest {

    /** Two tensors, one of them a view of the other, and values beside them. */
    private String checkpoint() {
        try (Scope _ = Scope.open()) {
            Tensor whole = Torch.arange(6).to(DType.FLOAT32).view(2, 3);
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("epoch", 3L);
            object.put("model", new LinkedHashMap<>(Map.of("weight", whole)));
            object.put("column", whole.select(1, 1));
            TorchFiles.save(folder.resolve("checkpoint.pth"), object);
        }
        return file("checkpoint.pth");
    }

    private String state(String name) {
        try (Scope _ = Scope.open()) {
            Map<String, Tensor> state = new LinkedHashMap<>();
            state.put("weight", Torch.arange(6).to(DType.FLOAT32).view(2, 3));
            state.put("steps", Torch.tensor(7));
            if (name.endsWith(".safetensors")) {
                SafeTensors.save(folder.resolve(name), state);
            } else {
                TorchFiles.save(folder.resolve(name), state);
            }
        }
        return file(name);
    }

    @Test
    void inspectListsTensorsStoragesAndValues() throws IOException {
        Execution execution = Execution.of("inspect", checkpoint());
        assertThat(execution.err()).isEmpty();
        assertThat(execution.out().replaceAll(" at \\d+", " at P"))
                .isEqualTo(String.format(Locale.ROOT, """
                        PyTorch zip, %,d bytes: 2 tensors with 8 numbers, 1 storages with 24 bytes
                        model.weight  torch.float32  [2, 3]  strides [3, 1]            storage 0: 24 bytes at P, cpu
                        column        torch.float32  [2]     strides [3]     offset 1  storage 0: 24 bytes at P, cpu
                        epoch = 3
                        """, Files.size(folder.resolve("checkpoint.pth"))));
    }

    @Test
    void inspectWritesJson() throws IOException {
        Execution execution = Execution.of("inspect", "--json", checkpoint());
        assertThat(execution.out().replaceAll("\"position\":\\d+", "\"position\":0"))
                .isEqualTo("{\"format\":\"PyTorch zip\",\"bytes\":" + Files.size(folder.resolve("checkpoint.pth"))
                        + ",\"tensors\":[{\"key\":\"model.weight\",\"dtype\":\"torch.float32\",\"layout\":\"torch.strided\","
                        + "\"shape\":[2,3],\"strides\":[3,1],\"offset\":0,\"requires_grad\":false,\"storage\":\"0\"},"
                        + "{\"key\":\"column\",\"dtype\":\"torch.float32\",\"layout\":\"torch.strided\",\"shape\":[2],"
                        + "\"strides\":[3],\"offset\":1,\"requires_grad\":false,\"storage\":\"0\"}],"
                        + "\"storages\":[{\"key\":\"0\",\"bytes\":24,\"position\":0,\"location\":\"cpu\"}],"
                        + "\"values\":{\"epoch\":\"3\"}}\n");
    }

    @Test
    void inspectReadsSafetensors() {
        Execution execution = Execution.of("inspect", state("state.safetensors"));
        assertThat(execution.err()).isEmpty();
        assertThat(execution.out()).startsWith("safetensors, ").contains("weight  torch.float32  [2, 3]");
    }

    @Test
    void convertGoesThereAndBack() {
        assertThat(Execution.of("convert", state("in.pth"), file("there.safetensors"))
                        .out())
                .isEqualTo("wrote " + file("there.safetensors") + ": 2 tensors\n");
        Execution.of("convert", file("there.safetensors"), file("back.pt"));
        Map<String, Tensor> back = TorchFiles.loadStateDict(folder.resolve("back.pt"));
        assertThat(back).containsOnlyKeys("weight", "steps");
        assertThat(back.get("weight").toFloatArray()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(back.get("steps").dtype()).isEqualTo(DType.INT64);
        back.values().forEach(Tensor::close);
    }

    @Test
    void convertRefusesWhatIsNoStateDictionaryInOneLine() {
        Execution execution = Execution.of("convert", checkpoint(), file("out.safetensors"));
        assertThat(execution.err())
                .startsWith("cresset convert: " + file("checkpoint.pth")
                        + ": not a state dictionary: under 'epoch' it holds ")
                .endsWith(" (there are dictionaries under 'model')\n")
                .hasLineCount(1);
        assertThat(execution.status()).isEqualTo(1);
        assertThat(folder.resolve("out.safetensors")).doesNotExist();
    }

    @Test
    void convertRefusesDtypesThatTheFormatLacks() {
        try (Scope _ = Scope.open()) {
            TorchFiles.save(folder.resolve("complex.pth"), Map.of("z", Torch.zeros(new long[] {2}, DType.COMPLEX128)));
        }
        Execution execution = Execution.of("convert", file("complex.pth"), file("out.safetensors"));
        assertThat(execution.err())
                .startsWith("cresset convert: cannot write " + file("out.safetensors") + ": ")
                .contains("torch.complex128", "z")
                .hasLineCount(1);
        assertThat(folder.resolve("out.safetensors")).doesNotExist();
    }

    @Test
    void mistakesAreOneLine() {
        assertThat(Execution.of("convert", state("in.pth"), file("out.bin")).err())
                .isEqualTo(
                        "cresset convert: '" + file("out.bin")
                                + "' ends in none of .pth, .pt, .safetensors, which say the format (see: cresset convert --help)\n");
        assertThat(Execution.of("convert", file("in.pth"), file("in.pth")).err())
                .isEqualTo("cresset convert: " + file("in.pth") + " and " + file("in.pth") + " are the same file\n");
        assertThat(Execution.of("convert", file("in.pth"), file("none/out.pth")).err())
                .isEqualTo("cresset convert: there is no folder " + file("none") + " to write out.pth in\n");
        assertThat(Execution.of("convert", file("absent.pth"), file("out.pth")).err())
                .isEqualTo("cresset convert: " + file("absent.pth") + ": no such file\n");
        assertThat(Execution.of("convert", "a.pth").err())
                .isEqualTo("cresset convert: missing required parameter: 'OUT' (see: cresset convert --help)\n");
        assertThat(Execution.of("inspect", file("absent.pth")).err())
                .isEqualTo("cresset inspect: " + file("absent.pth") + ": no such file\n");
        assertThat(Execution.of("predict").err())
                .isEqualTo("cresset predict: missing required parameter: 'IMAGE' (see: cresset predict --help)\n");
    }

    /** A network that tells apart three classes, and an image. */
    private String network() throws IOException {
        Torch.manualSeed(2);
        try (MobileNetV3 model = MobileNetV3.MOBILENET_V3_SMALL.numClasses(3).build()) {
            TorchFiles.save(folder.resolve("network.pth"), model.stateDict());
        }
        BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 48; x++) {
            image.setRGB(x, x % 40, 0xFF8040 * (x + 1));
        }
        ImageIO.write(image, "png", folder.resolve("image.png").toFile());
        return file("network.pth");
    }

    private Execution predict(String... options) throws IOException {
        List<String> args = new ArrayList<>(
                List.of("predict", file("image.png"), "--model", "mobilenet_v3_small", "--weights", network()));
        args.addAll(List.of(options));
        return Execution.of(args.toArray(String[]::new));
    }

    @Test
    void predictNamesTheLikeliestClasses() throws IOException {
        Execution execution = predict("--top", "2");
        assertThat(execution.err()).isEmpty();
        assertThat(execution.out())
                .matches(Pattern.quote(file("image.png")) + "\n( +\\d+\\.\\d\\d %  class [012]\n){2}");
    }

    @Test
    void predictWritesJsonWhoseProbabilitiesAddUp() throws IOException {
        Files.writeString(folder.resolve("classes.txt"), "cat\ndog\nbird \"x\"\n");
        Execution execution = predict("--json", "--classes", file("classes.txt"), "--image-size", "32");
        assertThat(execution.out()).startsWith("[{\"image\":\"" + file("image.png") + "\",\"classes\":[{\"index\":");
        assertThat(execution.out()).contains("\"name\":\"cat\"", "\"name\":\"dog\"", "\"name\":\"bird \\\"x\\\"\"");
        Matcher numbers = Pattern.compile("\"probability\":([0-9.eE-]+)").matcher(execution.out());
        double sum = numbers.results()
                .mapToDouble(result -> Double.parseDouble(result.group(1)))
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void predictsMistakesAreOneLine() throws IOException {
        Files.writeString(folder.resolve("classes.txt"), "cat\ndog\n");
        assertThat(predict("--classes", file("classes.txt")).err())
                .isEqualTo("cresset predict: --classes: " + file("classes.txt")
                        + " has 2 names, but the network tells apart 3 classes\n");
        assertThat(predict("--classes", file("absent.txt")).err())
                .isEqualTo("cresset predict: --classes: cannot read " + file("absent.txt") + ": no such file\n");
        assertThat(predict("--top", "0").err())
                .isEqualTo("cresset predict: invalid value for option '--top': '0' is not a whole number from 1 to"
                        + " 2147483647 (see: cresset predict --help)\n");
        assertThat(predict(file("absent.png")).err())
                .isEqualTo("cresset predict: " + file("absent.png") + " does not exist\n");
        Files.writeString(folder.resolve("text.png"), "no image");
        assertThat(predict(file("text.png")).err())
                .startsWith("cresset predict: ")
                .contains(file("text.png"))
                .hasLineCount(1);
        assertThat(Execution.of("predict", file("image.png"), "--weights", network(), "--model", "resnet18")
                        .err())
                .isEqualTo(
                        "cresset predict: " + file("network.pth") + " does not fit ResNet: missing keys conv1.weight,"
                                + " bn1.weight, bn1.bias, bn1.running_mean, bn1.running_var and 97 more; unexpected keys"
                                + " features.0.0.weight, features.0.1.weight, features.0.1.bias, features.0.1.running_mean,"
                                + " features.0.1.running_var and 239 more\n");
    }
}
