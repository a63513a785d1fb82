package dev.cresset.nn;

import static dev.cresset.nn.Layers.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Shape;
import dev.cresset.Torch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What layers refuse, and how they say it. */
class WrongOptionsTest {

    static Stream<Arguments> wrong() {
        return Stream.of(convolutions(), poolings(), normalizations(), shapes()).flatMap(rows -> rows);
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

    private static Stream<Arguments> normalizations() {
        return Stream.of(
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
                        () -> build(localResponseNorm(2), m -> m.call(Torch.zeros(2)))));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(row("Unflatten needs the sizes that a dimension becomes, got none", () -> unflatten(1)));
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
