package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cresset.error.TorchException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attention and matrix products of {@code F}; PyTorch's answers by {@code functional_cases.py}. */
class AttentionFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("attention");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("linear", t -> F.linear(t[0], t[1])),
                row("linear/bias", t -> F.linear(t[0], t[1], t[2])),
                row("bilinear", t -> F.bilinear(t[0], t[1], t[2])),
                row("bilinear/bias", t -> F.bilinear(t[0], t[1], t[2], t[3])),
                row(
                        "grouped_mm",
                        t -> F.groupedMm(t[0].to(DType.BFLOAT16), t[1].to(DType.BFLOAT16))
                                .to(DType.FLOAT32)),
                row(
                        "scaled_mm",
                        t -> F.scaledMm(
                                        t[0].to(DType.FLOAT8_E4M3FN),
                                        t[1].to(DType.FLOAT8_E4M3FN).t(),
                                        Torch.tensor(1.0),
                                        ScalingType.TENSOR_WISE,
                                        Torch.tensor(2.0),
                                        ScalingType.TENSOR_WISE)
                                .to(DType.FLOAT32)),
                row("scaled_dot_product_attention", t -> F.scaledDotProductAttention(t[0], t[1], t[2])),
                row("scaled_dot_product_attention/causal", t -> F.scaledDotProductAttention(t[0], t[1], t[2], true)),
                row("scaled_dot_product_attention/mask", t -> F.scaledDotProductAttention(t[0], t[1], t[2], t[3])),
                row(
                        "scaled_dot_product_attention/scale",
                        t -> F.scaledDotProductAttention(t[0], t[1], t[2], null, 0, false, 0.5)),
                row(
                        "scaled_dot_product_attention/dropout",
                        t -> F.scaledDotProductAttention(t[0], t[1], t[2], null, 0.5)),
                row(
                        "scaled_dot_product_attention/groups",
                        t -> F.scaledDotProductAttention(t[0], t[1], t[2], null, 0, false, true)),
                FunctionCase.rows(
                        "multi_head_attention_forward",
                        t -> both(F.multiHeadAttentionForward(
                                t[0], t[1], t[2], weights(t, 3).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/self",
                        t -> both(F.multiHeadAttentionForward(
                                t[0], t[0], t[0], weights(t, 1).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/memory",
                        t -> both(F.multiHeadAttentionForward(
                                t[0], t[1], t[1], weights(t, 2).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/unbatched",
                        t -> both(F.multiHeadAttentionForward(
                                t[0], t[1], t[2], weights(t, 3).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/heads",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[1],
                                t[2],
                                weights(t, 3).averageAttnWeights(false).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/fused",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[1],
                                t[2],
                                weights(t, 3).needWeights(false).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/masks",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[1],
                                t[2],
                                weights(t, 3)
                                        .attnMask(t[7])
                                        .keyPaddingMask(t[8])
                                        .build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/causal",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[0],
                                t[0],
                                weights(t, 1).isCausal(true).needWeights(false).build()))),
                FunctionCase.rows(
                        "multi_head_attention_forward/steps",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[1],
                                t[2],
                                weights(t, 3)
                                        .biasK(t[7])
                                        .biasV(t[8])
                                        .addZeroAttn(true)
                                        .dropoutP(0.5)
                                        .attnMask(t[9])
                                        .build()))),
                FunctionCase.rows("multi_head_attention_forward/separate", t -> {
                    MultiHeadAttentionOptions options = MultiHeadAttentionOptions.builder(4, 2)
                            .qProjWeight(t[3])
                            .kProjWeight(t[4])
                            .vProjWeight(t[5])
                            .inProjBias(t[6])
                            .outProjWeight(t[7])
                            .build();
                    return both(F.multiHeadAttentionForward(t[0], t[1], t[2], options));
                }),
                FunctionCase.rows(
                        "multi_head_attention_forward/static",
                        t -> both(F.multiHeadAttentionForward(
                                t[0],
                                t[1],
                                t[2],
                                weights(t, 3).staticK(t[7]).staticV(t[8]).build()))));
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

    /** On CUDA devices alone. */
    @Test
    void scaledGroupedProductsNameTheirOperatorWhereItIsMissing() {
        Tensor a = Torch.ones(2, 16, 32).to(DType.FLOAT8_E4M3FN);
        Tensor b = Torch.ones(2, 16, 32).to(DType.FLOAT8_E4M3FN).transpose(1, 2);
        Tensor scale = Torch.ones(2, 16);

        assertThatThrownBy(() -> F.scaledGroupedMm(a, b, scale, ScalingType.ROW_WISE, scale, ScalingType.ROW_WISE))
                .isInstanceOf(TorchException.class)
                .hasMessageContaining("aten::_scaled_grouped_mm_v2");
    }

    /** The projections, whose weights and biases are four inputs. */
    private static MultiHeadAttentionOptions.Builder weights(Tensor[] inputs, int first) {
        return MultiHeadAttentionOptions.builder(4, 2)
                .inProjWeight(inputs[first])
                .inProjBias(inputs[first + 1])
                .outProjWeight(inputs[first + 2])
                .outProjBias(inputs[first + 3]);
    }

    private static List<Tensor> both(AttentionOutput result) {
        return result.weights() == null ? List.of(result.output()) : List.of(result.output(), result.weights());
    }

    private final Tensor square = Torch.ones(4, 4);
    private final Tensor steps = Torch.ones(3, 2, 4);

    private MultiHeadAttentionOptions.Builder options() {
        return MultiHeadAttentionOptions.builder(4, 2)
                .inProjWeight(Torch.ones(12, 4))
                .outProjWeight(square);
    }

    private AttentionOutput attend(Tensor query, MultiHeadAttentionOptions.Builder options) {
        return F.multiHeadAttentionForward(query, query, query, options.build());
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiHeadAttentionOptions.builder(4, 3))
                .withMessage("multi_head_attention_forward cannot divide 4 features into 3 heads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiHeadAttentionOptions.builder(4, 2).build())
                .withMessage("multi_head_attention_forward needs outProjWeight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiHeadAttentionOptions.builder(4, 2)
                        .outProjWeight(square)
                        .build())
                .withMessage(
                        "multi_head_attention_forward needs inProjWeight, or qProjWeight, kProjWeight and vProjWeight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options().biasK(steps).build())
                .withMessage("multi_head_attention_forward needs biasK and biasV together, or neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options().dropoutP(2).build())
                .withMessage("multi_head_attention_forward needs a dropout between 0 and 1, got 2.0");
    }

    @Test
    void refusesTensorsThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attend(Torch.ones(3, 2, 5), options()))
                .withMessage(
                        "multi_head_attention_forward takes queries of 4 features, and keys and values of as many steps,"
                                + " got the shapes [3, 2, 5], [3, 2, 5] and [3, 2, 5]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attend(steps, options().attnMask(square)))
                .withMessage(
                        "multi_head_attention_forward needs an attention mask of shape [3, 3] or [4, 3, 3], got [4, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attend(steps, options().keyPaddingMask(square)))
                .withMessage("multi_head_attention_forward needs a padding mask of shape [2, 3], got [4, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attend(steps.select(1, 0), options().keyPaddingMask(square)))
                .withMessage("multi_head_attention_forward needs a padding mask of shape [3], got [4, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        attend(steps, options().attnMask(Torch.ones(3, 3).to(DType.INT64))))
                .withMessage(
                        "multi_head_attention_forward takes masks of truth values or floating-point numbers, not of torch.int64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> attend(steps, options().staticK(square)))
                .withMessage("multi_head_attention_forward needs a staticK of shape (4, S, 2), got [4, 4]");
    }
}
