package dev.cresset.samples.models;

import dev.cresset.nn.UnaryModule;
import dev.cresset.samples.cli.DownloadBar;
import dev.cresset.samples.cli.Terminal;
import dev.cresset.samples.cli.UserError;
import dev.cresset.zoo.files.TensorInfo;
import dev.cresset.zoo.hub.Downloader;
import dev.cresset.zoo.hub.Hub;
import dev.cresset.zoo.models.Architecture;
import dev.cresset.zoo.models.ImageNet;
import dev.cresset.zoo.models.Models;
import dev.cresset.zoo.models.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The value of {@code --weights}.
 *
 * @param architecture the network that they are for
 * @param published the weights that torchvision has published; null for a file
 * @param file the file; null for published weights
 */
public record WeightsChoice(Architecture<?> architecture, Weights<?> published, Path file) {

    /**
     * Finds out what the user means.
     *
     * @param architecture the network
     * @param value the name of published weights, or a file
     * @return the choice; nothing is loaded yet
     * @throws UserError if it is neither
     */
    public static WeightsChoice of(Architecture<?> architecture, String value) {
        List<String> names = Stream.concat(
                        Models.weights(architecture.name()).stream().map(Weights::name), Stream.of("DEFAULT"))
                .toList();
        if (names.contains(value)) {
            return new WeightsChoice(architecture, Models.weights(architecture.name(), value), null);
        }
        Path file = Path.of(value);
        if (!Files.exists(file)) {
            throw new UserError("--weights: '" + value + "' is neither a file nor weights of " + architecture.name()
                    + ", which are " + names.stream().collect(Collectors.joining(", ")));
        }
        return new WeightsChoice(architecture, null, file);
    }

    /**
     * Makes the network, with as many outputs as the weights have. Nothing is drawn from the default generator.
     *
     * @param terminal is told of a download
     * @return the network, in training mode
     */
    public UnaryModule<?> load(Terminal terminal) {
        if (published == null) {
            return architecture.numClasses(classesIn(file)).load(file);
        }
        Downloader downloader = Downloader.create().listener(new DownloadBar(terminal));
        return architecture.load(Hub.create().downloader(downloader).get(published.file()));
    }

    /**
     * What the classes are called.
     *
     * @param count how many there are
     * @return their names; for a file, ImageNet's if there are so many, else their numbers
     */
    public List<String> categories(long count) {
        if (published != null && !published.categories().isEmpty()) {
            return published.categories();
        }
        return count == ImageNet.CATEGORIES.size()
                ? ImageNet.CATEGORIES
                : Stream.iterate(0L, i -> i < count, i -> i + 1)
                        .map(i -> "class " + i)
                        .toList();
    }

    /** The rows of the last matrix: the head's weight. */
    private static long classesIn(Path file) {
        return new WeightsFile(file)
                .inspect().tensors().stream()
                        .filter(tensor -> tensor.shape().size() == 2)
                        .reduce((_, second) -> second)
                        .map(WeightsChoice::rows)
                        .orElseThrow(() -> new UserError("--weights: " + file + " has no linear layer"));
    }

    private static long rows(TensorInfo tensor) {
        return Math.max(1, tensor.shape().get(0));
    }
}
