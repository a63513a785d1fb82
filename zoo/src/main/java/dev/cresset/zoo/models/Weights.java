package dev.cresset.zoo.models;

import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.Hub;
import dev.cresset.zoo.hub.RemoteFile;
import java.util.List;

/**
 * Weights that torchvision has published: which network they are for, where they are, how images are prepared for them, and how
 * well they do.
 *
 * {@snippet :
 * VGG model = VGGWeights.VGG16_IMAGENET1K_V1.load();
 * }
 *
 * @param architecture the network
 * @param name the name in torchvision, such as {@code IMAGENET1K_V1}
 * @param url the address, whose last part ends in the first digits of the file's SHA-256 checksum
 * @param preprocessing how images are prepared
 * @param categories the names of the classes; empty if the classifier was not trained
 * @param parameterCount how many numbers were trained
 * @param minSize the least height and width of an image, in pixels
 * @param metrics how well the weights do, and at which cost
 * @param <M> the network's class
 * @see <a href="https://docs.pytorch.org/vision/stable/models.html#table-of-all-available-classification-weights">torchvision's
 *     table of weights</a>
 */
public record Weights<M extends UnaryModule<M>>(
        Architecture<M> architecture,
        String name,
        String url,
        ImageClassification preprocessing,
        List<String> categories,
        long parameterCount,
        int minSize,
        Metrics metrics) {

    /** Where PyTorch publishes weights. */
    private static final String FOLDER = "https://download.pytorch.org/models/";

    /** Keeps a copy of the categories. */
    public Weights {
        categories = List.copyOf(categories);
    }

    /**
     * How well weights do on the validation images of ImageNet-1K, and at which cost.
     *
     * @param top1 images whose class has the largest logit, in per cent; NaN if unknown
     * @param top5 images whose class is among the five largest logits, in per cent; NaN if unknown
     * @param gigaOperations multiplications with additions for one image, in 10^9
     * @param megabytes the file's size, in 2^20 bytes
     */
    public record Metrics(double top1, double top5, double gigaOperations, double megabytes) {}

    static <M extends UnaryModule<M>> Weights<M> imageNet(
            Architecture<M> architecture,
            String name,
            String file,
            ImageClassification preprocessing,
            long parameterCount,
            int minSize,
            Metrics metrics) {
        return new Weights<>(
                architecture,
                name,
                FOLDER + file,
                preprocessing,
                ImageNet.CATEGORIES,
                parameterCount,
                minSize,
                metrics);
    }

    /** These weights of a network whose classifier was not trained. */
    Weights<M> withoutCategories() {
        return new Weights<>(architecture, name, url, preprocessing, List.of(), parameterCount, minSize, metrics);
    }

    /** {@return the file as {@link dev.cresset.zoo.hub.Hub} downloads it} */
    public RemoteFile file() {
        String prefix = url.substring(url.lastIndexOf('-') + 1, url.lastIndexOf('.'));
        return RemoteFile.at(url, RemoteFile.UNKNOWN_SIZE, Checksum.sha256Prefix(prefix));
    }

    /**
     * Makes the network with these weights, from PyTorch's hub folder; what is not there is downloaded.
     *
     * @return the network, in training mode
     * @throws dev.cresset.zoo.hub.DownloadException if the file is not there and cannot be downloaded; the message says which file to
     *     put where
     * @throws dev.cresset.zoo.files.FormatException if the file is damaged
     */
    public M load() {
        return load(Hub.create());
    }

    /**
     * Makes the network with these weights.
     *
     * @param hub has the file, or downloads it
     * @return the network, in training mode
     * @throws dev.cresset.zoo.hub.DownloadException if the file is not there and cannot be downloaded; the message says which file to
     *     put where
     * @throws dev.cresset.zoo.files.FormatException if the file is damaged
     */
    public M load(Hub hub) {
        return architecture.load(hub.get(file()));
    }

    M loadFor(Architecture<M> wanted) {
        if (!architecture.equals(wanted)) {
            throw new IllegalArgumentException(wanted.name() + " cannot have the weights " + this);
        }
        return load();
    }

    /** @return network and name, such as {@code vgg16 IMAGENET1K_V1} */
    @Override
    public String toString() {
        return architecture.name() + " " + name;
    }
}
