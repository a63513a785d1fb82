package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Poolings of {@code F} and their inverses; PyTorch's answers by {@code functional_cases.py}. */
class PoolingFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("poolings");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("avg_pool1d", t -> F.avgPool1d(t[0], 2)),
                row(
                        "avg_pool1d/options",
                        t -> F.avgPool1d(t[0], new long[] {3}, new long[] {2}, new long[] {1}, true, false)),
                row("max_pool1d", t -> F.maxPool1d(t[0], 2)),
                row(
                        "max_pool1d/options",
                        t -> F.maxPool1d(t[0], new long[] {3}, new long[] {2}, new long[] {1}, new long[] {1}, true)),
                FunctionCase.rows("max_pool1d_with_indices", t -> both(F.maxPool1dWithIndices(t[0], 2))),
                FunctionCase.rows(
                        "max_pool1d_with_indices/options",
                        t -> both(F.maxPool1dWithIndices(t[0], new long[] {3}, new long[] {2}, new long[] {1}))),
                row("max_unpool1d", t -> {
                    var pooled = F.maxPool1dWithIndices(t[0], 2);
                    return F.maxUnpool1d(pooled.output(), pooled.indices(), 2);
                }),
                row("max_unpool1d/size", t -> {
                    var pooled = F.maxPool1dWithIndices(t[0], 2);
                    return F.maxUnpool1d(pooled.output(), pooled.indices(), 2, 2, 0, new long[] {7});
                }),
                row("lp_pool1d", t -> F.lpPool1d(t[0], 2, 2)),
                row("lp_pool1d/options", t -> F.lpPool1d(t[0].abs(), 3, new long[] {3}, new long[] {2}, true)),
                row("lp_pool1d/inf", t -> F.lpPool1d(t[0], Double.POSITIVE_INFINITY, 2)),
                row("lp_pool1d/negative_inf", t -> F.lpPool1d(t[0], Double.NEGATIVE_INFINITY, 2)),
                row("adaptive_avg_pool1d", t -> F.adaptiveAvgPool1d(t[0], 3)),
                row("adaptive_max_pool1d", t -> F.adaptiveMaxPool1d(t[0], 3)),
                FunctionCase.rows(
                        "adaptive_max_pool1d_with_indices", t -> both(F.adaptiveMaxPool1dWithIndices(t[0], 2))),
                row("avg_pool2d", t -> F.avgPool2d(t[0], 2)),
                row(
                        "avg_pool2d/options",
                        t -> F.avgPool2d(t[0], new long[] {3, 2}, new long[] {1, 2}, new long[] {1, 0}, true, false)),
                row("avg_pool2d/divisor", t -> F.avgPool2d(t[0], 2, 2, 0, false, true, 3)),
                row("max_pool2d", t -> F.maxPool2d(t[0], 2)),
                row(
                        "max_pool2d/options",
                        t -> F.maxPool2d(
                                t[0],
                                new long[] {3, 2},
                                new long[] {1, 2},
                                new long[] {1, 0},
                                new long[] {1, 1},
                                true)),
                FunctionCase.rows("max_pool2d_with_indices", t -> both(F.maxPool2dWithIndices(t[0], 2))),
                FunctionCase.rows(
                        "max_pool2d_with_indices/options",
                        t -> both(
                                F.maxPool2dWithIndices(t[0], new long[] {3, 2}, new long[] {1, 2}, new long[] {1, 0}))),
                row("max_unpool2d", t -> {
                    var pooled = F.maxPool2dWithIndices(t[0], 2);
                    return F.maxUnpool2d(pooled.output(), pooled.indices(), 2);
                }),
                row("max_unpool2d/size", t -> {
                    var pooled = F.maxPool2dWithIndices(t[0], 2);
                    return F.maxUnpool2d(pooled.output(), pooled.indices(), 2, 2, 0, new long[] {5, 6});
                }),
                row("lp_pool2d", t -> F.lpPool2d(t[0], 2, 2)),
                row("lp_pool2d/options", t -> F.lpPool2d(t[0].abs(), 3, new long[] {3, 2}, new long[] {1, 2}, true)),
                row("lp_pool2d/inf", t -> F.lpPool2d(t[0], Double.POSITIVE_INFINITY, 2)),
                row("lp_pool2d/negative_inf", t -> F.lpPool2d(t[0], Double.NEGATIVE_INFINITY, 2)),
                row("adaptive_avg_pool2d", t -> F.adaptiveAvgPool2d(t[0], 2, 3)),
                row("adaptive_max_pool2d", t -> F.adaptiveMaxPool2d(t[0], 2, 3)),
                FunctionCase.rows(
                        "adaptive_max_pool2d_with_indices", t -> both(F.adaptiveMaxPool2dWithIndices(t[0], 2))),
                row("avg_pool3d", t -> F.avgPool3d(t[0], 2)),
                row(
                        "avg_pool3d/options",
                        t -> F.avgPool3d(
                                t[0], new long[] {2, 3, 2}, new long[] {2, 1, 2}, new long[] {1, 1, 0}, true, false)),
                row("avg_pool3d/divisor", t -> F.avgPool3d(t[0], 2, 2, 0, false, true, 3)),
                row("max_pool3d", t -> F.maxPool3d(t[0], 2)),
                row(
                        "max_pool3d/options",
                        t -> F.maxPool3d(
                                t[0],
                                new long[] {2, 3, 2},
                                new long[] {2, 1, 2},
                                new long[] {1, 1, 0},
                                new long[] {1, 1, 1},
                                true)),
                FunctionCase.rows("max_pool3d_with_indices", t -> both(F.maxPool3dWithIndices(t[0], 2))),
                FunctionCase.rows(
                        "max_pool3d_with_indices/options",
                        t -> both(F.maxPool3dWithIndices(
                                t[0], new long[] {2, 3, 2}, new long[] {2, 1, 2}, new long[] {1, 1, 0}))),
                row("max_unpool3d", t -> {
                    var pooled = F.maxPool3dWithIndices(t[0], 2);
                    return F.maxUnpool3d(pooled.output(), pooled.indices(), 2);
                }),
                row("max_unpool3d/size", t -> {
                    var pooled = F.maxPool3dWithIndices(t[0], 2);
                    return F.maxUnpool3d(pooled.output(), pooled.indices(), 2, 2, 0, new long[] {4, 5, 4});
                }),
                row("lp_pool3d", t -> F.lpPool3d(t[0], 2, 2)),
                row(
                        "lp_pool3d/options",
                        t -> F.lpPool3d(t[0].abs(), 3, new long[] {2, 3, 2}, new long[] {2, 1, 2}, true)),
                row("lp_pool3d/inf", t -> F.lpPool3d(t[0], Double.POSITIVE_INFINITY, 2)),
                row("lp_pool3d/negative_inf", t -> F.lpPool3d(t[0], Double.NEGATIVE_INFINITY, 2)),
                row("adaptive_avg_pool3d", t -> F.adaptiveAvgPool3d(t[0], 2, 3, 1)),
                row("adaptive_max_pool3d", t -> F.adaptiveMaxPool3d(t[0], 2, 3, 1)),
                FunctionCase.rows(
                        "adaptive_max_pool3d_with_indices", t -> both(F.adaptiveMaxPool3dWithIndices(t[0], 2))),
                row("fractional_max_pool2d", t -> F.fractionalMaxPool2d(t[0], 2, 3)),
                row("fractional_max_pool2d/ratio", t -> F.fractionalMaxPool2d(t[0], 2, 0.5)),
                FunctionCase.rows(
                        "fractional_max_pool2d_with_indices", t -> both(F.fractionalMaxPool2dWithIndices(t[0], 2, 2))),
                FunctionCase.rows(
                        "fractional_max_pool2d_with_indices/samples",
                        t -> both(F.fractionalMaxPool2dWithIndices(t[0], 2, 2, t[1]))),
                row("fractional_max_pool3d", t -> F.fractionalMaxPool3d(t[0], 2, 2)),
                row("fractional_max_pool3d/ratio", t -> F.fractionalMaxPool3d(t[0], 2, 0.5)),
                FunctionCase.rows(
                        "fractional_max_pool3d_with_indices", t -> both(F.fractionalMaxPool3dWithIndices(t[0], 2, 2))),
                FunctionCase.rows(
                        "fractional_max_pool3d_with_indices/samples",
                        t -> both(F.fractionalMaxPool3dWithIndices(t[0], 2, 2, t[1]))));
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

    private static List<Tensor> both(ReturnTypes.MaxPool1dWithIndices pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.MaxPool2dWithIndices pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.MaxPool3dWithIndices pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.AdaptiveMaxPool1d pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.AdaptiveMaxPool2d pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.AdaptiveMaxPool3d pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.FractionalMaxPool2d pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    private static List<Tensor> both(ReturnTypes.FractionalMaxPool3d pooled) {
        return List.of(pooled.output(), pooled.indices());
    }

    @Test
    void refusesOutputsThatTheWindowsCannotGive() {
        Tensor image = Torch.ones(1, 1, 2, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.maxUnpool2d(image, image.to(DType.INT64), 2, 2, 0, new long[] {9, 9}))
                .withMessage(
                        "max_unpool2d makes of the shape [1, 1, 2, 3] outputs of about the size [4, 6], not [9, 9]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.maxUnpool2d(image, image.to(DType.INT64), 2, 2, 0, new long[] {4}))
                .withMessage("max_unpool2d makes of the shape [1, 1, 2, 3] outputs of about the size [4, 6], not [4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.fractionalMaxPool2d(Torch.ones(2, 2), 2, 0.5))
                .withMessage("fractional_max_pool2d needs an input of 3 or more dimensions, got the shape [2, 2]");
    }

    @Test
    void takesTheWholeShapeOfAnUnpooledOutput() {
        ReturnTypes.MaxPool1dWithIndices pooled = F.maxPool1dWithIndices(Torch.ones(1, 2, 7), 2);

        Tensor whole = F.maxUnpool1d(pooled.output(), pooled.indices(), 2, 2, 0, new long[] {1, 2, 7});

        assertThat(whole.shape()).isEqualTo(Shape.of(1, 2, 7));
    }
}
