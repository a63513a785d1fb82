package dev.cresset.zoo.models;

import dev.cresset.InterpolationMode;
import dev.cresset.zoo.models.Weights.Metrics;
import java.util.List;

/**
 * The pretrained weights that torchvision has published for {@link EfficientNet}.
 *
 * @see <a href="https://docs.pytorch.org/vision/stable/models/efficientnet.html">torchvision's page</a>
 */
public final class EfficientNetWeights {

    /** The least height and width of an image, in pixels. */
    private static final int MIN_SIZE = 1;

    /** Trained on ImageNet-1K: 77.692 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B0_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B0,
            "IMAGENET1K_V1",
            "efficientnet_b0_rwightman-7f5810bc.pth",
            ImageClassification.of(224, 256).interpolation(InterpolationMode.BICUBIC),
            5_288_548,
            MIN_SIZE,
            new Metrics(77.692, 93.532, 0.386, 20.451));

    /** Trained on ImageNet-1K: 79.838 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B1_IMAGENET1K_V2 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B1,
            "IMAGENET1K_V2",
            "efficientnet_b1-c27df63c.pth",
            ImageClassification.of(240, 255),
            7_794_184,
            MIN_SIZE,
            new Metrics(79.838, 94.934, 0.687, 30.136));

    /** Trained on ImageNet-1K: 78.642 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B1_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B1,
            "IMAGENET1K_V1",
            "efficientnet_b1_rwightman-bac287d4.pth",
            ImageClassification.of(240, 256).interpolation(InterpolationMode.BICUBIC),
            7_794_184,
            MIN_SIZE,
            new Metrics(78.642, 94.186, 0.687, 30.134));

    /** Trained on ImageNet-1K: 80.608 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B2_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B2,
            "IMAGENET1K_V1",
            "efficientnet_b2_rwightman-c35c1473.pth",
            ImageClassification.of(288, 288).interpolation(InterpolationMode.BICUBIC),
            9_109_994,
            MIN_SIZE,
            new Metrics(80.608, 95.31, 1.088, 35.174));

    /** Trained on ImageNet-1K: 82.008 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B3_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B3,
            "IMAGENET1K_V1",
            "efficientnet_b3_rwightman-b3899882.pth",
            ImageClassification.of(300, 320).interpolation(InterpolationMode.BICUBIC),
            12_233_232,
            MIN_SIZE,
            new Metrics(82.008, 96.054, 1.827, 47.184));

    /** Trained on ImageNet-1K: 83.384 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B4_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B4,
            "IMAGENET1K_V1",
            "efficientnet_b4_rwightman-23ab8bcd.pth",
            ImageClassification.of(380, 384).interpolation(InterpolationMode.BICUBIC),
            19_341_616,
            MIN_SIZE,
            new Metrics(83.384, 96.594, 4.394, 74.489));

    /** Trained on ImageNet-1K: 83.444 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B5_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B5,
            "IMAGENET1K_V1",
            "efficientnet_b5_lukemelas-1a07897c.pth",
            ImageClassification.of(456, 456).interpolation(InterpolationMode.BICUBIC),
            30_389_784,
            MIN_SIZE,
            new Metrics(83.444, 96.628, 10.266, 116.864));

    /** Trained on ImageNet-1K: 84.008 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B6_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B6,
            "IMAGENET1K_V1",
            "efficientnet_b6_lukemelas-24a108a5.pth",
            ImageClassification.of(528, 528).interpolation(InterpolationMode.BICUBIC),
            43_040_704,
            MIN_SIZE,
            new Metrics(84.008, 96.916, 19.068, 165.362));

    /** Trained on ImageNet-1K: 84.122 % top-1 accuracy on the validation images. */
    public static final Weights<EfficientNet> EFFICIENTNET_B7_IMAGENET1K_V1 = Weights.imageNet(
            EfficientNet.EFFICIENTNET_B7,
            "IMAGENET1K_V1",
            "efficientnet_b7_lukemelas-c5b4e57e.pth",
            ImageClassification.of(600, 600).interpolation(InterpolationMode.BICUBIC),
            66_347_960,
            MIN_SIZE,
            new Metrics(84.122, 96.908, 37.746, 254.675));

    /** All weights, each network's best first. */
    public static final List<Weights<EfficientNet>> ALL = List.of(
            EFFICIENTNET_B0_IMAGENET1K_V1,
            EFFICIENTNET_B1_IMAGENET1K_V2,
            EFFICIENTNET_B1_IMAGENET1K_V1,
            EFFICIENTNET_B2_IMAGENET1K_V1,
            EFFICIENTNET_B3_IMAGENET1K_V1,
            EFFICIENTNET_B4_IMAGENET1K_V1,
            EFFICIENTNET_B5_IMAGENET1K_V1,
            EFFICIENTNET_B6_IMAGENET1K_V1,
            EFFICIENTNET_B7_IMAGENET1K_V1);

    private EfficientNetWeights() {}
}
