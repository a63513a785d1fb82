package dev.cresset.zoo.models;

import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link MobileNetV3}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/mobilenetv3.html">torchvision's page</a>
 */
public final class MobileNetV3Weights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 1;

    /** Trained on ImageNet-1K: 67.668 % top-1 accuracy on the validation images. */
    public static final Weights<MobileNetV3> MOBILENET_V3_SMALL_IMAGENET1K_V1 = Weights.imageNet(
            MobileNetV3.MOBILENET_V3_SMALL,
            "IMAGENET1K_V1",
            "mobilenet_v3_small-047dcff4.pth",
            ImageClassification.of(224, 256),
            2_542_856,
            MIN_SIZE,
            new Metrics(67.668, 87.402, 0.057, 9.829));

    /** Trained on ImageNet-1K: 75.274 % top-1 accuracy on the validation images. */
    public static final Weights<MobileNetV3> MOBILENET_V3_LARGE_IMAGENET1K_V2 = Weights.imageNet(
            MobileNetV3.MOBILENET_V3_LARGE,
            "IMAGENET1K_V2",
            "mobilenet_v3_large-5c1a4163.pth",
            ImageClassification.of(224, 232),
            5_483_032,
            MIN_SIZE,
            new Metrics(75.274, 92.566, 0.217, 21.107));

    /** Trained on ImageNet-1K: 74.042 % top-1 accuracy on the validation images. */
    public static final Weights<MobileNetV3> MOBILENET_V3_LARGE_IMAGENET1K_V1 = Weights.imageNet(
            MobileNetV3.MOBILENET_V3_LARGE,
            "IMAGENET1K_V1",
            "mobilenet_v3_large-8738ca79.pth",
            ImageClassification.of(224, 256),
            5_483_032,
            MIN_SIZE,
            new Metrics(74.042, 91.34, 0.217, 21.114));

    /** All weights, each network's best first. */
    public static final List<Weights<MobileNetV3>> ALL = List.of(
            MOBILENET_V3_SMALL_IMAGENET1K_V1, MOBILENET_V3_LARGE_IMAGENET1K_V2, MOBILENET_V3_LARGE_IMAGENET1K_V1);

    private MobileNetV3Weights() {}
}
