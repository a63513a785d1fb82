package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutions of {@code F}, and their windows; PyTorch's answers by {@code functional_cases.py}. */
class ConvolutionFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("convolutions");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("conv1d", t -> F.conv1d(t[0], t[1])),
                row("conv1d/bias", t -> F.conv1d(t[0], t[1], t[2], 2, 1)),
                row("conv1d/same", t -> F.conv1d(t[0], t[1], null, 1, PaddingRule.SAME)),
                row("conv2d", t -> F.conv2d(t[0], t[1])),
                row("conv2d/bias", t -> F.conv2d(t[0], t[1], t[2], 2, 1)),
                row("conv2d/same", t -> F.conv2d(t[0], t[1], null, 1, PaddingRule.SAME)),
                row("conv3d", t -> F.conv3d(t[0], t[1])),
                row("conv3d/bias", t -> F.conv3d(t[0], t[1], t[2], 2, 1)),
                row("conv3d/same", t -> F.conv3d(t[0], t[1], null, 1, PaddingRule.SAME)),
                row("conv1d/unbatched", t -> F.conv1d(t[0], t[1])),
                row("conv1d/groups", t -> F.conv1d(t[0], t[1], null, 1, 0, 2, 2)),
                row(
                        "conv2d/sides",
                        t -> F.conv2d(t[0], t[1], null, new long[] {1, 2}, new long[] {0, 1}, new long[] {2, 1})),
                row("conv_transpose1d", t -> F.convTranspose1d(t[0], t[1])),
                row("conv_transpose1d/bias", t -> F.convTranspose1d(t[0], t[1], t[2], 2, 1, 1)),
                row("conv_transpose2d", t -> F.convTranspose2d(t[0], t[1])),
                row("conv_transpose2d/bias", t -> F.convTranspose2d(t[0], t[1], t[2], 2, 1, 1)),
                row("conv_transpose3d", t -> F.convTranspose3d(t[0], t[1])),
                row("conv_transpose3d/bias", t -> F.convTranspose3d(t[0], t[1], t[2], 2, 1, 1)),
                row("conv_transpose1d/groups", t -> F.convTranspose1d(t[0], t[1], null, 1, 0, 0, 2, 2)),
                row("conv_tbc", t -> F.convTbc(t[0], t[1], t[2])),
                row("conv_tbc/pad", t -> F.convTbc(t[0], t[1], t[2], 1)),
                row("unfold", t -> F.unfold(t[0], 2)),
                row(
                        "unfold/options",
                        t -> F.unfold(
                                t[0], new long[] {2, 3}, new long[] {1, 2}, new long[] {1, 1}, new long[] {2, 2})),
                row("fold", t -> F.fold(t[0], new long[] {4, 5}, 2)),
                row(
                        "fold/options",
                        t -> F.fold(
                                t[0], new long[] {4}, new long[] {2, 3}, new long[] {1}, new long[] {1}, new long[] {
                                    2, 1
                                })));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void computesWhatPyTorchComputes(FunctionCase row) {
        row.check(REFERENCE);
    }

    @Test
    void hasARowForEachCaseOfTheReference() {
        FunctionCase.checkNames(REFERENCE, cases().toList());
    }

    @Test
    void refuseSizesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.unfold(Torch.ones(1, 2, 5, 6), new long[] {2, 3, 4}))
                .withMessage("kernel_size is 1 number or 2 numbers, got [2, 3, 4]");
    }
}
