package dev.cresset.nn.convolution;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.PaddingMode;
import dev.cresset.PaddingRule;
import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.nn.LayerCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Linear maps, convolutions and paddings against PyTorch. */
class ConvolutionLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/convolutions.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(maps(), convolutions(), transposedConvolutions(), paddings())
                .flatMap(rows -> rows);
    }

    private static Stream<LayerCase> maps() {
        return Stream.of(
                row("linear", linear(5, 3)),
                row("bilinear", bilinear(3, 2, 4), (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row("bilinear/no_bias", bilinear(2, 2, 1).bias(false), (m, x) -> List.of(m.call(x.get(0), x.get(1)))));
    }

    private static Stream<LayerCase> convolutions() {
        return Stream.of(
                row("conv1d", conv1d(2, 4, 3)),
                row(
                        "conv1d/unbatched",
                        conv1d(2, 2, 2).stride(2).padding(1).dilation(2).groups(2)),
                row("conv1d/same", conv1d(2, 2, 2).padding(PaddingRule.SAME).bias(false)),
                row("conv1d/circular", conv1d(2, 2, 3).padding(2).paddingMode(PaddingMode.CIRCULAR)),
                row("conv1d/reflect", conv1d(2, 2, 3).padding(1).paddingMode(PaddingMode.REFLECT)),
                row("conv2d", conv2d(2, 3, Shape.of(2, 3)).stride(1, 2).padding(0, 1)),
                row("conv3d", conv3d(2, 2, 2)),
                row(
                        "conv3d/options",
                        conv3d(2, 2, Shape.of(1, 2, 2))
                                .stride(1, 2, 1)
                                .padding(0, 1, 0)
                                .dilation(1, 1, 2)
                                .groups(2)),
                row(
                        "conv3d/same",
                        conv3d(1, 2, Shape.of(1, 2, 3))
                                .padding(PaddingRule.SAME)
                                .paddingMode(PaddingMode.REPLICATE)));
    }

    private static Stream<LayerCase> transposedConvolutions() {
        return Stream.of(
                row("convtranspose1d", convTranspose1d(2, 4, 3)),
                row(
                        "convtranspose1d/options",
                        convTranspose1d(2, 4, 2)
                                .stride(3)
                                .padding(1)
                                .outputPadding(2)
                                .groups(2)
                                .bias(false)
                                .dilation(2)),
                row(
                        "convtranspose1d/size",
                        convTranspose1d(1, 2, 3).stride(2),
                        (m, x) -> List.of(m.call(x.get(0), 10))),
                row("convtranspose2d", convTranspose2d(2, 2, 3)),
                row(
                        "convtranspose2d/options",
                        convTranspose2d(2, 4, Shape.of(2, 1))
                                .stride(2, 3)
                                .padding(1, 0)
                                .outputPadding(1, 2)
                                .groups(2)),
                row(
                        "convtranspose2d/size",
                        convTranspose2d(1, 1, 2).stride(2),
                        (m, x) -> List.of(m.call(x.get(0), 5, 6))),
                row("convtranspose3d", convTranspose3d(1, 2, 2).stride(2).outputPadding(1)));
    }

    private static Stream<LayerCase> paddings() {
        long[] two = {1, 2};
        long[] four = {1, 2, 2, 0};
        long[] six = {1, 0, 2, 1, 0, 1};
        return Stream.of(
                row("constantpad1d", constantPad1d(3.5, 1)),
                row("constantpad1d/sides", constantPad1d(3.5, two)),
                row("constantpad2d", constantPad2d(3.5, 1)),
                row("constantpad2d/sides", constantPad2d(3.5, four)),
                row("constantpad2d/narrower", constantPad2d(0.5, -1, 1, 0, -1)),
                row("constantpad3d", constantPad3d(3.5, 1)),
                row("constantpad3d/sides", constantPad3d(3.5, six)),
                row("zeropad1d", zeroPad1d(1)),
                row("zeropad1d/sides", zeroPad1d(two)),
                row("zeropad2d", zeroPad2d(1)),
                row("zeropad2d/sides", zeroPad2d(four)),
                row("zeropad3d", zeroPad3d(1)),
                row("zeropad3d/sides", zeroPad3d(six)),
                row("reflectionpad1d", reflectionPad1d(1)),
                row("reflectionpad1d/sides", reflectionPad1d(two)),
                row("reflectionpad2d", reflectionPad2d(1)),
                row("reflectionpad2d/sides", reflectionPad2d(four)),
                row("reflectionpad3d", reflectionPad3d(1)),
                row("reflectionpad3d/sides", reflectionPad3d(six)),
                row("replicationpad1d", replicationPad1d(1)),
                row("replicationpad1d/sides", replicationPad1d(two)),
                row("replicationpad2d", replicationPad2d(1)),
                row("replicationpad2d/sides", replicationPad2d(four)),
                row("replicationpad3d", replicationPad3d(1)),
                row("replicationpad3d/sides", replicationPad3d(six)),
                row("circularpad1d", circularPad1d(1)),
                row("circularpad1d/sides", circularPad1d(two)),
                row("circularpad2d", circularPad2d(1)),
                row("circularpad2d/sides", circularPad2d(four)),
                row("circularpad3d", circularPad3d(1)),
                row("circularpad3d/sides", circularPad3d(six)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void computesWhatPyTorchComputes(LayerCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        LayerCase.checkNames(REFERENCE, rows().toList());
    }
}
