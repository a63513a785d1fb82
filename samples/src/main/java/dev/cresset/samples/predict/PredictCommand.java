package dev.cresset.samples.predict;

import static dev.cresset.zoo.transforms.Transforms.centerCrop;
import static dev.cresset.zoo.transforms.Transforms.compose;
import static dev.cresset.zoo.transforms.Transforms.normalize;
import static dev.cresset.zoo.transforms.Transforms.resize;
import static dev.cresset.zoo.transforms.Transforms.toTensor;

import dev.cresset.Scope;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.Channels;
import dev.cresset.samples.cli.Json;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.cli.UserError;
import dev.cresset.samples.models.ModelOption;
import dev.cresset.samples.models.WeightsChoice;
import dev.cresset.zoo.images.Images;
import dev.cresset.zoo.models.ImageClassification;
import dev.cresset.zoo.models.Models;
import dev.cresset.zoo.transforms.Transform;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cresset predict}: names what is on images. */
@Command(
        name = "predict",
        description = "Say what a trained network sees on images.",
        footer = {
            "",
            "Images are prepared as for the published weights. --image-size, --mean and --std prepare them as",
            "cresset finetune does."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class PredictCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", arity = "1..*", description = "JPEG or PNG files")
    private List<Path> images;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--weights",
            paramLabel = "FILE|NAME",
            defaultValue = "IMAGENET1K_V1",
            description =
                    "A .pth or .safetensors file, or the name of published weights, which are downloaded to PyTorch's hub"
                            + " folder; default: IMAGENET1K_V1")
    private String weights;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "5",
            description = "How many classes to name; default: 5")
    private int top;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            description = "The names of the classes, one in each line; default: those of the weights")
    private Path classes;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Height and width that images get, in pixels")
    private Integer imageSize;

    @Option(
            names = "--mean",
            paramLabel = "R,G,B",
            converter = Channels.class,
            description = "What is subtracted from the channels")
    private List<Double> mean;

    @Option(
            names = "--std",
            paramLabel = "R,G,B",
            converter = Channels.class,
            description = "What the channels are divided by")
    private List<Double> std;

    @Option(names = "--json", description = "Print a JSON array with an object for each image")
    private boolean json;

    /** Looks at one image after the other. */
    @Override
    public void run() {
        WeightsChoice choice = WeightsChoice.of(model.architecture(), weights);
        List<String> names = classes == null ? null : readClasses();
        images.forEach(PredictCommand::checkExists);
        PrintWriter out = spec.commandLine().getOut();
        try (UnaryModule<?> network =
                choice.load(Terminal.of(json ? spec.commandLine().getErr() : out))) {
            network.eval();
            Transform transform = transform(choice);
            List<Prediction> predictions = new ArrayList<>();
            for (Path image : images) {
                Prediction prediction = predict(network, transform, choice, names, image);
                predictions.add(prediction);
                if (!json) {
                    prediction.lines().forEach(out::println);
                }
            }
            if (json) {
                out.println(Json.of(predictions.stream().map(Prediction::toMap).toList()));
            }
            out.flush();
        }
    }

    private static void checkExists(Path image) {
        if (!Files.exists(image)) {
            throw new UserError(image + " does not exist");
        }
    }

    private List<String> readClasses() {
        try {
            return Files.readAllLines(classes).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UserError(
                    "--classes: cannot read " + classes + (Files.exists(classes) ? "" : ": no such file"), e);
        }
    }

    private Transform transform(WeightsChoice choice) {
        ImageClassification preset = choice.published() != null
                ? choice.published().preprocessing()
                : Models.weights(model.architecture().name()).get(0).preprocessing();
        ImageClassification wanted =
                preset.normalization(mean == null ? preset.mean() : mean, std == null ? preset.std() : std);
        if (imageSize == null) {
            return wanted.transform();
        }
        return compose(
                resize(imageSize),
                centerCrop(imageSize),
                toTensor(),
                normalize(array(wanted.mean()), array(wanted.std())));
    }

    private Prediction predict(
            UnaryModule<?> network, Transform transform, WeightsChoice choice, List<String> names, Path image) {
        try (var _ = Torch.noGrad();
                Scope _ = Scope.open()) {
            Tensor input = transform.apply(Images.read(image)).unsqueeze(0); // (1, 3, H, W)
            Tensor probabilities = network.call(input).softmax(1).squeeze(0); // (classes)
            List<String> known = names(choice, names, probabilities.numel());
            double[] values = probabilities.toDoubleArray();
            long[] order = probabilities.argsort(-1, true).toLongArray();
            List<Prediction.Likelihood> likely = new ArrayList<>();
            for (int i = 0; i < Math.min(top, order.length); i++) {
                likely.add(new Prediction.Likelihood(order[i], known.get((int) order[i]), values[(int) order[i]]));
            }
            return new Prediction(image, likely);
        }
    }

    private List<String> names(WeightsChoice choice, List<String> names, long count) {
        if (names == null) {
            return choice.categories(count);
        }
        if (names.size() != count) {
            throw new UserError("--classes: " + classes + " has " + names.size()
                    + " names, but the network tells apart " + count + " classes");
        }
        return names;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
