package dev.cresset.nn;

import static dev.cresset.nn.Layers.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.EmbeddingBagMode;
import dev.cresset.InterpolationMode;
import dev.cresset.Shape;
import dev.cresset.Torch;
import dev.cresset.nn.sparse.Embedding;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What layers refuse, and how they say it. */
class WrongOptionsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(convolutions(), poolings(), activations(), normalizations(), shapes())
                .flatMap(rows -> rows);
    }

    private static Arguments row(String message, Executable wrong) {
        return Arguments.of(message, wrong);
    }

    private static Stream<Arguments> convolutions() {
        return Stream.of(
                row("Conv1d needs a kernel size of at least 1, got 0", () -> conv1d(1, 1, 0)),
                row(
                        "Conv1d needs a stride of 1 number, got (1, 2)",
                        () -> conv1d(1, 1, 2).stride(1, 2)),
                row("Conv3d needs a kernel size of 1 or 3 numbers, got (1, 2)", () -> conv3d(1, 1, Shape.of(1, 2))),
                row(
                        "Conv3d cannot divide 3 in channels and 2 out channels into 2 groups",
                        () -> conv3d(3, 2, 1).groups(2)),
                row(
                        "Conv1d with padding 'same' needs a stride of 1, got 2",
                        () -> conv1d(1, 1, 2)
                                .padding(dev.cresset.PaddingRule.SAME)
                                .stride(2)),
                row(
                        "ConvTranspose2d needs an output padding of at least 0, got (0, -1)",
                        () -> convTranspose2d(1, 1, 2).outputPadding(0, -1)),
                row(
                        "ConvTranspose1d makes output sizes from 9 to 10 in dimension -1 of the input of shape [1, 1, 4], not 11",
                        () -> build(convTranspose1d(1, 1, 3).stride(2), m -> m.call(Torch.zeros(1, 1, 4), 11))),
                row(
                        "ConvTranspose2d needs an output size of 2 numbers, got [4]",
                        () -> build(convTranspose2d(1, 1, 3), m -> m.call(Torch.zeros(1, 1, 4, 4), 4))),
                row("ReflectionPad2d needs a padding of 1 or 4 numbers, got (1, 2)", () -> reflectionPad2d(1, 2)),
                row("Bilinear needs 1 or more out features, got 0", () -> bilinear(1, 1, 0)));
    }

    private static Stream<Arguments> poolings() {
        return Stream.of(
                row(
                        "MaxPool1d needs a padding of at most half of the kernel size 2, got 2",
                        () -> maxPool1d(2).padding(2)),
                row("AvgPool3d needs a stride of at least 1, got 0", () -> avgPool3d(2, 0)),
                row(
                        "AvgPool2d needs a divisor that is not 0",
                        () -> avgPool2d(2).divisorOverride(0)),
                row("LPPool2d needs a finite norm that is not 0, got 0.0", () -> lpPool2d(0, 2)),
                row(
                        "AdaptiveMaxPool2d needs an output size of 0 or more, got (1, 2, 3)",
                        () -> adaptiveMaxPool2d(1, 2, 3)),
                row(
                        "FractionalMaxPool2d needs an output size or an output ratio",
                        () -> fractionalMaxPool2d(2).build()),
                row(
                        "FractionalMaxPool2d takes an output size or an output ratio, not both",
                        () -> fractionalMaxPool2d(2).outputSize(2).outputRatio(0.5)),
                row(
                        "FractionalMaxPool3d needs 1 or 3 output ratios between 0 and 1, got [1.5]",
                        () -> fractionalMaxPool3d(2).outputRatio(1.5)),
                row(
                        "MaxUnpool1d makes of the shape [1, 1, 3] outputs of about the size [6], not [8]",
                        () -> build(maxUnpool1d(2), m -> m.call(Torch.zeros(1, 1, 3), Torch.zeros(1, 1, 3), 8))));
    }

    private static Stream<Arguments> activations() {
        return Stream.of(
                row("CELU needs an alpha that is not 0", () -> celu().alpha(0)),
                row(
                        "Softshrink needs a lambda of 0 or more, got -1.0",
                        () -> softshrink().lambd(-1)),
                row("PReLU needs 1 or more parameters, got 0", () -> prelu().numParameters(0)),
                row(
                        "Softmax2d takes (N, C, H, W) or (C, H, W), got the shape [2]",
                        () -> softmax2d().build().call(Torch.zeros(2))),
                row("Dropout2d needs a probability between 0 and 1, got -0.1", () -> dropout2d(-0.1)),
                row("AlphaDropout needs a probability between 0 and 1, got NaN", () -> alphaDropout(Double.NaN)),
                row(
                        "dropout1d takes (N, C, L) or (C, L), got the shape [2]",
                        () -> dropout1d().build().call(Torch.zeros(2))));
    }

    private static Stream<Arguments> normalizations() {
        return Stream.of(
                row(
                        "AdaptiveLogSoftmaxWithLoss needs growing cutoffs from 1 to 9, got [5, 3]",
                        () -> adaptiveLogSoftmaxWithLoss(8, 10, 5L, 3L)),
                row(
                        "AdaptiveLogSoftmaxWithLoss needs growing cutoffs from 1 to 9, got []",
                        () -> adaptiveLogSoftmaxWithLoss(8, 10)),
                row(
                        "AdaptiveLogSoftmaxWithLoss has 2 clusters, too many for 8 in features: the last one would have none",
                        () -> adaptiveLogSoftmaxWithLoss(8, 10, 2L, 5L).build()),
                row(
                        "targets are classes from 0 to 4, got some from 1 to 5",
                        () -> build(
                                adaptiveLogSoftmaxWithLoss(4, 5, 2L),
                                m -> m.call(Torch.zeros(2, 4), Torch.tensor(new long[] {1, 5}))
                                        .loss())),
                row(
                        "AdaptiveLogSoftmaxWithLoss takes (N, in) with (N) targets, or (in) with one, got the shapes [2, 4]"
                                + " and [3]",
                        () -> build(
                                adaptiveLogSoftmaxWithLoss(4, 5, 2L),
                                m -> m.call(Torch.zeros(2, 4), Torch.tensor(new long[] {1, 0, 1}))
                                        .loss())),
                row(
                        "UpsamplingNearest2d takes a size or a scale factor, not both",
                        () -> upsamplingNearest2d().size(2, 2).scaleFactor(2.0)),
                row(
                        "UpsamplingBilinear2d needs scale factors greater than 0, got [0.0]",
                        () -> upsamplingBilinear2d().scaleFactor(0.0)),
                row(
                        "UpsamplingBilinear2d needs a size or a scale factor",
                        () -> build(upsamplingBilinear2d(), m -> m.call(Torch.zeros(1, 1, 2, 2)))),
                row(
                        "ParameterDict has no parameter 'right'; its parameters are [left]",
                        () -> build(new ParameterDict().put("left", Torch.ones(1)), m -> m.get("right"))),
                row(
                        "BatchNorm1d takes (N, C, L) or (N, C), got the shape [3]",
                        () -> build(batchNorm1d(3), m -> m.call(Torch.zeros(3)))),
                row(
                        "BatchNorm3d needs more than 1 value per channel in training, got the shape [1, 3, 1, 1, 1]",
                        () -> build(batchNorm3d(3), m -> m.call(Torch.zeros(1, 3, 1, 1, 1)))),
                row(
                        "InstanceNorm2d takes (N, C, H, W) or (C, H, W), got the shape [3]",
                        () -> build(instanceNorm2d(3), m -> m.call(Torch.zeros(3)))),
                row(
                        "InstanceNorm1d has 3 channels, got the shape [1, 2, 4]",
                        () -> build(instanceNorm1d(3).affine(true), m -> m.call(Torch.zeros(1, 2, 4)))),
                row(
                        "InstanceNorm1d needs more than 1 element per channel, got the shape [1, 2, 1]",
                        () -> build(instanceNorm1d(2), m -> m.call(Torch.zeros(1, 2, 1)))),
                row("LayerNorm needs the extents of the last dimensions, got []", () -> layerNorm()),
                row("RMSNorm needs the extents of the last dimensions, got [3, 0]", () -> rmsNorm(3, 0)),
                row("GroupNorm cannot divide 4 channels into 3 groups", () -> groupNorm(3, 4)),
                row(
                        "local_response_norm takes (N, C, *) of 3 or more dimensions, got the shape [2]",
                        () -> build(localResponseNorm(2), m -> m.call(Torch.zeros(2)))),
                row(
                        "Embedding has 3 embeddings, its padding index cannot be 3",
                        () -> embedding(3, 2).paddingIdx(3L)),
                row(
                        "Embedding needs pretrained vectors of shape (embeddings, dimensions), got [3]",
                        () -> Embedding.fromPretrained(Torch.zeros(3), true)),
                row(
                        "EmbeddingBag takes 2 dimensions without offsets and 1 with them, got the shape [3] without offsets",
                        () -> build(embeddingBag(3, 2), m -> m.call(Torch.zeros(3)))),
                row(
                        "EmbeddingBag takes weights of samples with mode 'sum' only, not with 'mean'",
                        () -> build(embeddingBag(3, 2), m -> m.call(Torch.zeros(3, 2), null, Torch.zeros(3, 2)))),
                row(
                        "EmbeddingBag with mode 'max' has neither sparse gradients nor gradients divided by frequency",
                        () -> embeddingBag(3, 2).mode(EmbeddingBagMode.MAX).sparse(true)));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                row("Unflatten needs the sizes that a dimension becomes, got none", () -> unflatten(1)),
                row("PixelShuffle needs 1 or more as factor, got 0", () -> pixelShuffle(0)),
                row(
                        "Unfold needs a dilation of at least 1, got 0",
                        () -> unfold(2).dilation(0)),
                row(
                        "Fold needs an output size of 1 or 2 numbers, got (1, 2, 3)",
                        () -> fold(Shape.of(1, 2, 3), Shape.of(2))),
                row(
                        "Upsample needs a size or a scale factor",
                        () -> upsample().build().call(Torch.zeros(1, 1, 2))),
                row(
                        "Upsample takes a size or a scale factor, not both",
                        () -> upsample().size(2).scaleFactor(2.0)),
                row(
                        "Upsample can align corners when it interpolates, not with mode 'nearest'",
                        () -> upsample().alignCorners(true)),
                row(
                        "Upsample needs scale factors greater than 0, got [0.0]",
                        () -> upsample().scaleFactor(0.0)),
                row(
                        "Upsample can recompute a scale factor only where it has one",
                        () -> upsample().size(2).recomputeScaleFactor(true)),
                row(
                        "interpolate with mode 'linear' cannot take the shape [1, 1, 2, 2]",
                        () -> upsample()
                                .size(2)
                                .mode(InterpolationMode.LINEAR)
                                .build()
                                .call(Torch.zeros(1, 1, 2, 2))),
                row(
                        "interpolate needs 1 or 2 scale factors for the shape [1, 1, 2, 2], got [1.0, 2.0, 3.0]",
                        () -> upsample().scaleFactor(1.0, 2.0, 3.0).build().call(Torch.zeros(1, 1, 2, 2))));
    }

    /** Builds a layer, uses it in the wrong way, and frees it. */
    private static <M extends Module<?>> void build(LayerSpec<M> layer, Function<M, Object> use) {
        try (M module = layer.build()) {
            Object _ = use.apply(module);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses(String message, Executable wrong) {
        assertThatIllegalArgumentException().isThrownBy(wrong::execute).withMessage(message);
    }
}
