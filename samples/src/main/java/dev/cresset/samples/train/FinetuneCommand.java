package dev.cresset.samples.train;

import static dev.cresset.zoo.transforms.Transforms.normalize;

import dev.cresset.Device;
import dev.cresset.data.Dataset;
import dev.cresset.data.Subset;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.init.Init;
import dev.cresset.samples.cli.Channels;
import dev.cresset.samples.cli.PositiveInteger;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.models.ClassifierHead;
import dev.cresset.samples.models.ModelOption;
import dev.cresset.samples.models.WeightsChoice;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cresset finetune}: gives a trained network a new head and trains it on other images. */
@Command(
        name = "finetune",
        description = "Give a trained network a new last layer, and train it on other images.",
        footer = {"", "Defaults: 5 epochs, batches of 40, learning rate 0.001, weight decay 0.0005."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class FinetuneCommand implements Runnable {

    private static final String NO_WEIGHTS = "none";
    private static final Hyperparameters DEFAULTS = new Hyperparameters(5, 40, 1e-3, 0.9, 5e-4, false);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--weights",
            paramLabel = "FILE|NAME",
            defaultValue = "IMAGENET1K_V1",
            description =
                    "What it has learnt before: a .pth or .safetensors file, the name of published weights (which are"
                            + " downloaded to PyTorch's hub folder), or none; default: IMAGENET1K_V1")
    private String weights;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            converter = ImagesConverter.ForFinetuning.class,
            defaultValue = "cifar10",
            description =
                    "cifar10, cifar100, digits, fashion-mnist, or folder: a folder for each class, perhaps below the folders"
                            + " train and test; default: cifar10")
    private Images dataset;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that has the images; default: data in the current folder")
    private Path data;

    @Option(names = "--download", description = "Download the data set if it is not there")
    private boolean download;

    @Option(
            names = "--freeze-features",
            description = "Train only what is behind the features: VGG's linear layers, ResNet's last")
    private boolean freezeFeatures;

    @Option(
            names = "--image-size",
            paramLabel = "N",
            converter = PositiveInteger.class,
            defaultValue = "224",
            description = "Height and width that images get, in pixels; default: 224")
    private int imageSize;

    @Option(
            names = "--mean",
            paramLabel = "R,G,B",
            converter = Channels.class,
            defaultValue = "0.4914,0.4822,0.4465",
            description = "What is subtracted from the channels; default: ${DEFAULT-VALUE}")
    private List<Double> mean;

    @Option(
            names = "--std",
            paramLabel = "R,G,B",
            converter = Channels.class,
            defaultValue = "0.2023,0.1994,0.2010",
            description = "What the channels are divided by; default: ${DEFAULT-VALUE}")
    private List<Double> std;

    @Option(
            names = "--test-images",
            paramLabel = "N",
            converter = PositiveInteger.class,
            description = "Judge by the first N images only; default: all")
    private Integer testImages;

    @Option(names = "--no-test", description = "Do not judge the network in the end")
    private boolean noTest;

    @Mixin
    private RunOptions options;

    @Mixin
    private OutputOptions outputs;

    /** Trains and evaluates. */
    @Override
    public void run() {
        options.check(spec.commandLine());
        Terminal terminal = Terminal.of(spec.commandLine().getOut());
        Outputs files = outputs.check(spec.commandLine());
        model.requireImageSize(imageSize);
        DataChoice choice = new DataChoice(terminal, data, download);
        choice.checkFolder();
        boolean pretrained = !weights.equals(NO_WEIGHTS) && files.resume() == null;
        WeightsChoice chosen = pretrained ? WeightsChoice.of(model.architecture(), weights) : null;
        Device device = options.prepare();
        LabelledImages images = LabelledImages.load(dataset, choice, imageSize, normalize(array(mean), array(std)));
        Task task = task(images, network(chosen, images.classes().size(), terminal));
        Hyperparameters settings = options.settings(DEFAULTS, images.train().size());
        TrainingRun run = new TrainingRun(terminal, task, settings, device, options.maxSteps(), files);
        options.seed();
        run.run();
    }

    private Task task(LabelledImages images, Supplier<UnaryModule<?>> network) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("model", model.architecture().name());
        identity.put("images", images.train().toString());
        identity.put("image size", String.valueOf(imageSize));
        identity.put("mean", mean.toString());
        identity.put("std", std.toString());
        identity.put("frozen features", String.valueOf(freezeFeatures));
        return new Task(
                images.name(),
                images.train(),
                test(images.test()),
                network,
                () -> Init.skipped(() -> frozen(
                        model.architecture().numClasses(images.classes().size()).build())),
                model.architecture().name(),
                DEFAULTS,
                50,
                DEFAULTS.batchSize(),
                identity);
    }

    private Dataset test(Dataset test) {
        if (test == null || noTest) {
            return null;
        }
        return testImages == null || testImages >= test.size()
                ? test
                : new Subset(test, LongStream.range(0, testImages).toArray());
    }

    /** The head is drawn after all that is loaded: as much is drawn whatever the weights come from. */
    private Supplier<UnaryModule<?>> network(WeightsChoice chosen, int classes, Terminal terminal) {
        if (chosen == null) {
            return () -> frozen(model.architecture().numClasses(classes).build());
        }
        return () -> {
            UnaryModule<?> network = chosen.load(terminal);
            ClassifierHead.replace(network, classes);
            return frozen(network);
        };
    }

    private UnaryModule<?> frozen(UnaryModule<?> network) {
        if (freezeFeatures) {
            ClassifierHead.freezeFeatures(network);
        }
        return network;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
