package dev.cresset.zoo.models;

import dev.cresset.nn.UnaryModule;
import dev.cresset.zoo.hub.Checksum;
import dev.cresset.zoo.hub.Hub;
import dev.cresset.zoo.hub.RemoteFile;
import java.util.List;

/**
 * Pretrained weights that torchvision has published: their network, their address, the preprocessing of images, and their accuracy and
 * cost.
 *
 * {@snippet :
 * VGG model = VGG.vgg16(VGGWeights.VGG16_IMAGENET1K_V1);
 * Transform prepare = VGGWeights.VGG16_IMAGENET1K_V1.preprocessing().transform();
 * }
 *
 * <p>A network with pretrained weights is in training mode; no initial values are drawn for it. The file is read from PyTorch's hub folder,
 * to which it is downloaded if it is not there yet. Weights of another network are an {@link IllegalArgumentException}, a failed download
 * is a {@link dev.cresset.zoo.hub.DownloadException}, whose message names the file and its place. For another folder or with a listener,
 * get the file from a {@link Hub} of your own:
 *
 * {@snippet :
 * VGG model = VGG.VGG16.load(Hub.create().folder(folder).get(VGGWeights.VGG16_IMAGENET1K_V1.file()));
 * }
 *
 * @param architecture the network
 * @param name its name in torchvision, such as {@code IMAGENET1K_V1}
 * @param url the address, whose last part ends in the first digits of the file's SHA-256 checksum
 * @param preprocessing how images are prepared
 * @param categories the names of the classes; empty if the classifier was not trained
 * @param parameterCount the number of parameters
 * @param minSize the least height and width of an image, in pixels
 * @param metrics accuracy and cost
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
     * Accuracy on the validation images of ImageNet-1K, and cost.
     *
     * @param top1 images whose class has the largest logit, in percent; NaN if unknown
     * @param top5 images whose class is among the five largest logits, in percent; NaN if unknown
     * @param gigaOperations multiply-adds for one image, in 10^9
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

    /** These weights, with a classifier that was not trained. */
    Weights<M> withoutCategories() {
        return new Weights<>(architecture, name, url, preprocessing, List.of(), parameterCount, minSize, metrics);
    }

    /** {@return the file, for a {@link Hub} to find or to download} */
    public RemoteFile file() {
        String prefix = url.substring(url.lastIndexOf('-') + 1, url.lastIndexOf('.'));
        return RemoteFile.at(url, RemoteFile.UNKNOWN_SIZE, Checksum.sha256Prefix(prefix));
    }

    /** Makes the network with these weights, which must be its own. */
    M load(Architecture<M> wanted) {
        if (!architecture.equals(wanted)) {
            throw new IllegalArgumentException(wanted.name() + " cannot have the weights " + this);
        }
        return architecture.load(Hub.create().get(file()));
    }

    /** {@return network and name, such as {@code vgg16 IMAGENET1K_V1}} */
    @Override
    public String toString() {
        return architecture.name() + " " + name;
    }
}
