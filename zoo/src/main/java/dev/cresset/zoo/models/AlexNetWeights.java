package dev.cresset.zoo.models;

import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link AlexNet}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/alexnet.html">torchvision's page</a>
 */
public final class AlexNetWeights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 63;

    /** Trained on ImageNet-1K: 56.522 % top-1 accuracy on the validation images. */
    public static final Weights<AlexNet> ALEXNET_IMAGENET1K_V1 = Weights.imageNet(
            AlexNet.ALEXNET,
            "IMAGENET1K_V1",
            "alexnet-owt-7be5be79.pth",
            ImageClassification.of(224, 256),
            61_100_840,
            MIN_SIZE,
            new Metrics(56.522, 79.066, 0.714, 233.087));

    /** All weights, each network's best first. */
    public static final List<Weights<AlexNet>> ALL = List.of(ALEXNET_IMAGENET1K_V1);

    private AlexNetWeights() {}
}
