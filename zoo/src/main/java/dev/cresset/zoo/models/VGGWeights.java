package dev.cresset.zoo.models;

import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link VGG}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/vgg.html">torchvision's page</a>
 */
public final class VGGWeights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 32;

    /** Trained on ImageNet-1K: 69.02 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG11_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG11,
            "IMAGENET1K_V1",
            "vgg11-8a719046.pth",
            ImageClassification.of(224, 256),
            132_863_336,
            MIN_SIZE,
            new Metrics(69.02, 88.628, 7.609, 506.84));

    /** Trained on ImageNet-1K: 70.37 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG11_BN_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG11_BN,
            "IMAGENET1K_V1",
            "vgg11_bn-6002323d.pth",
            ImageClassification.of(224, 256),
            132_868_840,
            MIN_SIZE,
            new Metrics(70.37, 89.81, 7.609, 506.881));

    /** Trained on ImageNet-1K: 69.928 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG13_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG13,
            "IMAGENET1K_V1",
            "vgg13-19584684.pth",
            ImageClassification.of(224, 256),
            133_047_848,
            MIN_SIZE,
            new Metrics(69.928, 89.246, 11.308, 507.545));

    /** Trained on ImageNet-1K: 71.586 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG13_BN_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG13_BN,
            "IMAGENET1K_V1",
            "vgg13_bn-abd245e5.pth",
            ImageClassification.of(224, 256),
            133_053_736,
            MIN_SIZE,
            new Metrics(71.586, 90.374, 11.308, 507.59));

    /** Trained on ImageNet-1K: 71.592 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG16_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG16,
            "IMAGENET1K_V1",
            "vgg16-397923af.pth",
            ImageClassification.of(224, 256),
            138_357_544,
            MIN_SIZE,
            new Metrics(71.592, 90.382, 15.47, 527.796));

    /** The convolutions alone, trained by the paper's authors; the classifier's weights are NaN. */
    public static final Weights<VGG> VGG16_IMAGENET1K_FEATURES = Weights.imageNet(
                    VGG.VGG16,
                    "IMAGENET1K_FEATURES",
                    "vgg16_features-amdegroot-88682ab5.pth",
                    ImageClassification.of(224, 256)
                            .normalization(
                                    List.of(0.48235, 0.45882, 0.40784), List.of(1 / 255.0, 1 / 255.0, 1 / 255.0)),
                    138_357_544,
                    MIN_SIZE,
                    new Metrics(Double.NaN, Double.NaN, 15.47, 527.802))
            .withoutCategories();

    /** Trained on ImageNet-1K: 73.36 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG16_BN_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG16_BN,
            "IMAGENET1K_V1",
            "vgg16_bn-6c64b313.pth",
            ImageClassification.of(224, 256),
            138_365_992,
            MIN_SIZE,
            new Metrics(73.36, 91.516, 15.47, 527.866));

    /** Trained on ImageNet-1K: 72.376 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG19_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG19,
            "IMAGENET1K_V1",
            "vgg19-dcbb9e9d.pth",
            ImageClassification.of(224, 256),
            143_667_240,
            MIN_SIZE,
            new Metrics(72.376, 90.876, 19.632, 548.051));

    /** Trained on ImageNet-1K: 74.218 % top-1 accuracy on the validation images. */
    public static final Weights<VGG> VGG19_BN_IMAGENET1K_V1 = Weights.imageNet(
            VGG.VGG19_BN,
            "IMAGENET1K_V1",
            "vgg19_bn-c79401a0.pth",
            ImageClassification.of(224, 256),
            143_678_248,
            MIN_SIZE,
            new Metrics(74.218, 91.842, 19.632, 548.143));

    /** All weights, each network's best first. */
    public static final List<Weights<VGG>> ALL = List.of(
            VGG11_IMAGENET1K_V1,
            VGG11_BN_IMAGENET1K_V1,
            VGG13_IMAGENET1K_V1,
            VGG13_BN_IMAGENET1K_V1,
            VGG16_IMAGENET1K_V1,
            VGG16_IMAGENET1K_FEATURES,
            VGG16_BN_IMAGENET1K_V1,
            VGG19_IMAGENET1K_V1,
            VGG19_BN_IMAGENET1K_V1);

    private VGGWeights() {}
}
