package dev.cresset.zoo.models;

import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link ResNet}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/resnet.html">torchvision's page</a>
 */
public final class ResNetWeights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 1;

    /** Trained on ImageNet-1K: 69.758 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET18_IMAGENET1K_V1 = Weights.imageNet(
            ResNet.RESNET18,
            "IMAGENET1K_V1",
            "resnet18-f37072fd.pth",
            ImageClassification.of(224, 256),
            11_689_512,
            MIN_SIZE,
            new Metrics(69.758, 89.078, 1.814, 44.661));

    /** Trained on ImageNet-1K: 73.314 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET34_IMAGENET1K_V1 = Weights.imageNet(
            ResNet.RESNET34,
            "IMAGENET1K_V1",
            "resnet34-b627a593.pth",
            ImageClassification.of(224, 256),
            21_797_672,
            MIN_SIZE,
            new Metrics(73.314, 91.42, 3.664, 83.275));

    /** Trained on ImageNet-1K: 80.858 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET50_IMAGENET1K_V2 = Weights.imageNet(
            ResNet.RESNET50,
            "IMAGENET1K_V2",
            "resnet50-11ad3fa6.pth",
            ImageClassification.of(224, 232),
            25_557_032,
            MIN_SIZE,
            new Metrics(80.858, 95.434, 4.089, 97.79));

    /** Trained on ImageNet-1K: 76.13 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET50_IMAGENET1K_V1 = Weights.imageNet(
            ResNet.RESNET50,
            "IMAGENET1K_V1",
            "resnet50-0676ba61.pth",
            ImageClassification.of(224, 256),
            25_557_032,
            MIN_SIZE,
            new Metrics(76.13, 92.862, 4.089, 97.781));

    /** Trained on ImageNet-1K: 81.886 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET101_IMAGENET1K_V2 = Weights.imageNet(
            ResNet.RESNET101,
            "IMAGENET1K_V2",
            "resnet101-cd907fc2.pth",
            ImageClassification.of(224, 232),
            44_549_160,
            MIN_SIZE,
            new Metrics(81.886, 95.78, 7.801, 170.53));

    /** Trained on ImageNet-1K: 77.374 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET101_IMAGENET1K_V1 = Weights.imageNet(
            ResNet.RESNET101,
            "IMAGENET1K_V1",
            "resnet101-63fe2227.pth",
            ImageClassification.of(224, 256),
            44_549_160,
            MIN_SIZE,
            new Metrics(77.374, 93.546, 7.801, 170.511));

    /** Trained on ImageNet-1K: 82.284 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET152_IMAGENET1K_V2 = Weights.imageNet(
            ResNet.RESNET152,
            "IMAGENET1K_V2",
            "resnet152-f82ba261.pth",
            ImageClassification.of(224, 232),
            60_192_808,
            MIN_SIZE,
            new Metrics(82.284, 96.002, 11.514, 230.474));

    /** Trained on ImageNet-1K: 78.312 % top-1 accuracy on the validation images. */
    public static final Weights<ResNet> RESNET152_IMAGENET1K_V1 = Weights.imageNet(
            ResNet.RESNET152,
            "IMAGENET1K_V1",
            "resnet152-394f9c45.pth",
            ImageClassification.of(224, 256),
            60_192_808,
            MIN_SIZE,
            new Metrics(78.312, 94.046, 11.514, 230.434));

    /** All weights, each network's best first. */
    public static final List<Weights<ResNet>> ALL = List.of(
            RESNET18_IMAGENET1K_V1,
            RESNET34_IMAGENET1K_V1,
            RESNET50_IMAGENET1K_V2,
            RESNET50_IMAGENET1K_V1,
            RESNET101_IMAGENET1K_V2,
            RESNET101_IMAGENET1K_V1,
            RESNET152_IMAGENET1K_V2,
            RESNET152_IMAGENET1K_V1);

    private ResNetWeights() {}
}
