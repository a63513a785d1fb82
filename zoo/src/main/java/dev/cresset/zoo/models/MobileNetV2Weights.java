package dev.cresset.zoo.models;

import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link MobileNetV2}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/mobilenetv2.html">torchvision's page</a>
 */
public final class MobileNetV2Weights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 1;

    /** Trained on ImageNet-1K: 72.154 % top-1 accuracy on the validation images. */
    public static final Weights<MobileNetV2> MOBILENET_V2_IMAGENET1K_V2 = Weights.imageNet(
            MobileNetV2.MOBILENET_V2,
            "IMAGENET1K_V2",
            "mobilenet_v2-7ebf99e0.pth",
            ImageClassification.of(224, 232),
            3_504_872,
            MIN_SIZE,
            new Metrics(72.154, 90.822, 0.301, 13.598));

    /** Trained on ImageNet-1K: 71.878 % top-1 accuracy on the validation images. */
    public static final Weights<MobileNetV2> MOBILENET_V2_IMAGENET1K_V1 = Weights.imageNet(
            MobileNetV2.MOBILENET_V2,
            "IMAGENET1K_V1",
            "mobilenet_v2-b0353104.pth",
            ImageClassification.of(224, 256),
            3_504_872,
            MIN_SIZE,
            new Metrics(71.878, 90.286, 0.301, 13.555));

    /** All weights, each network's best first. */
    public static final List<Weights<MobileNetV2>> ALL =
            List.of(MOBILENET_V2_IMAGENET1K_V2, MOBILENET_V2_IMAGENET1K_V1);

    private MobileNetV2Weights() {}
}
