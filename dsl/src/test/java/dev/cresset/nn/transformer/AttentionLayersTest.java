package dev.cresset.nn.transformer;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.transformer.AttentionWeights.AVERAGED;
import static dev.cresset.nn.transformer.AttentionWeights.NONE;
import static dev.cresset.nn.transformer.AttentionWeights.PER_HEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.AttentionOutput;
import dev.cresset.DType;
import dev.cresset.F;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.Identity;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.Linear;
import dev.cresset.nn.Module;
import dev.cresset.nn.ModuleDict;
import dev.cresset.nn.ModuleList;
import dev.cresset.nn.ParameterDict;
import dev.cresset.nn.ParameterList;
import dev.cresset.nn.UnaryModule;
import dev.cresset.nn.activation.GELU;
import dev.cresset.nn.activation.ReLU;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attention, transformers and containers against PyTorch. */
class AttentionLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/attention.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(attentions(), masked(), layers(), stacks()).flatMap(rows -> rows);
    }

    private static Stream<LayerCase> attentions() {
        return Stream.of(
                three("multihead", multiheadAttention(4, 2), AVERAGED),
                mha(
                        "multihead/self",
                        multiheadAttention(4, 2).batchFirst(true),
                        (m, x) -> m.call(x.get(0), x.get(0), x.get(0))),
                mha(
                        "multihead/memory",
                        multiheadAttention(4, 2).bias(false),
                        (m, x) -> m.call(x.get(0), x.get(1), x.get(1))),
                three("multihead/unbatched", multiheadAttention(4, 2), AVERAGED),
                three("multihead/fused", multiheadAttention(4, 2), NONE),
                three("multihead/per_head", multiheadAttention(4, 2), PER_HEAD),
                three(
                        "multihead/steps",
                        multiheadAttention(4, 2).addBiasKv(true).addZeroAttn(true),
                        AVERAGED),
                three(
                        "multihead/features",
                        multiheadAttention(4, 2).kdim(3).vdim(2).dropout(0.5),
                        AVERAGED));
    }

    private static Stream<LayerCase> masked() {
        return Stream.of(
                mha("multihead/masks", multiheadAttention(4, 2), (m, x) -> masks(m, x, AVERAGED)),
                mha("multihead/masks_fused", multiheadAttention(4, 2).addBiasKv(true), (m, x) -> masks(m, x, NONE)),
                mha(
                        "multihead/truth",
                        multiheadAttention(4, 1),
                        (m, x) -> self(m, x, AttentionMask.NONE.padding(x.get(1).to(DType.BOOL)), NONE)),
                mha("multihead/causal", multiheadAttention(4, 2), (m, x) -> self(m, x, AttentionMask.CAUSAL, AVERAGED)),
                mha(
                        "multihead/causal_fused",
                        multiheadAttention(4, 2),
                        (m, x) -> self(m, x, AttentionMask.CAUSAL, NONE)));
    }

    private static LayerCase three(String name, MultiheadAttention.Spec layer, AttentionWeights weights) {
        return mha(name, layer, (m, x) -> m.call(x.get(0), x.get(1), x.get(2), AttentionMask.NONE, weights));
    }

    private static AttentionOutput masks(MultiheadAttention layer, List<Tensor> x, AttentionWeights weights) {
        AttentionMask mask = AttentionMask.of(x.get(3)).padding(x.get(4));
        return layer.call(x.get(0), x.get(1), x.get(2), mask, weights);
    }

    private static AttentionOutput self(
            MultiheadAttention layer, List<Tensor> x, AttentionMask mask, AttentionWeights weights) {
        return layer.call(x.get(0), x.get(0), x.get(0), mask, weights);
    }

    private static LayerCase mha(
            String name,
            MultiheadAttention.Spec layer,
            BiFunction<MultiheadAttention, List<Tensor>, AttentionOutput> call) {
        return row(name, layer, (m, x) -> {
            AttentionOutput result = call.apply(m, x);
            return result.weights() == null ? List.of(result.output()) : List.of(result.output(), result.weights());
        });
    }

    private static TransformerEncoderLayer.Spec encoderLayer() {
        return transformerEncoderLayer(4, 2).dimFeedforward(5).dropout(0.3);
    }

    private static TransformerDecoderLayer.Spec decoderLayer() {
        return transformerDecoderLayer(4, 2).dimFeedforward(5).dropout(0.3);
    }

    private static Stream<LayerCase> layers() {
        return Stream.of(
                row("encoderlayer", transformerEncoderLayer(4, 2).dimFeedforward(5)),
                row(
                        "encoderlayer/options",
                        encoderLayer()
                                .activation(F::gelu)
                                .layerNormEps(1e-3)
                                .batchFirst(true)
                                .normFirst(true)
                                .bias(false)),
                row(
                                "encoderlayer/eval",
                                transformerEncoderLayer(4, 1).dimFeedforward(5).dropout(0.3),
                                (m, x) -> List.of(m.call(
                                        x.get(0), AttentionMask.of(x.get(1)).padding(x.get(2)))))
                        .eval(),
                row(
                        "decoderlayer",
                        transformerDecoderLayer(4, 2).dimFeedforward(5),
                        (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row(
                        "decoderlayer/options",
                        decoderLayer().normFirst(true).batchFirst(true),
                        (m, x) -> List.of(m.call(x.get(0), x.get(1), AttentionMask.CAUSAL, AttentionMask.NONE))));
    }

    private static Stream<LayerCase> stacks() {
        return Stream.of(
                row("encoder", transformerEncoder(encoderLayer(), 2)),
                row(
                        "encoder/norm",
                        transformerEncoder(encoderLayer(), 2).norm(layerNorm(4)),
                        (m, x) -> List.of(m.call(x.get(0), AttentionMask.CAUSAL))),
                row(
                        "decoder",
                        transformerDecoder(decoderLayer(), 2).norm(layerNorm(4)),
                        (m, x) -> List.of(m.call(x.get(0), x.get(1)))),
                row(
                        "transformer",
                        transformer(4, 2)
                                .numEncoderLayers(1)
                                .numDecoderLayers(2)
                                .dimFeedforward(5)
                                .dropout(0.3),
                        (m, x) -> List.of(m.call(
                                x.get(0), x.get(1), AttentionMask.NONE, AttentionMask.CAUSAL, AttentionMask.NONE))),
                row("containers", () -> containers(), (m, x) -> List.of()));
    }

    private static ModuleDict<Module<?>> containers() {
        return new ModuleDict<Module<?>>()
                .put("list", new ModuleList<UnaryModule<?>>(relu(), relu(), linear(1, 2), relu()))
                .put("empty", new ModuleList<Linear>())
                .put("weights", new ParameterList(Torch.ones(2, 3), Torch.ones(1)))
                .put(
                        "named",
                        new ParameterDict()
                                .put("left", Torch.ones(3))
                                .put("right", Torch.ones(new long[] {2, 1}, DType.FLOAT64)));
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

    @Test
    void aMapOfParametersClosesWhatItReplaces() {
        try (ParameterDict dict = new ParameterDict().put("scale", Torch.ones(2))) {
            Tensor before = dict.get("scale");
            dict.put("scale", Torch.zeros(3));

            assertThat(before.isClosed()).isTrue();
            assertThat(dict.get("scale").requiresGrad()).isTrue();
            assertThat(dict.containsKey("shift")).isFalse();
            assertThat(dict.size()).isEqualTo(1);
            assertThat(dict.asMap().keySet()).containsExactly("scale");
        }
    }

    @Test
    void containersGiveTheirModulesOut() {
        try (ModuleDict<Module<?>> dict = containers()) {
            @SuppressWarnings("unchecked") // made above
            ModuleList<UnaryModule<?>> list = (ModuleList<UnaryModule<?>>) dict.get("list");
            assertThat(list.size()).isEqualTo(4);
            assertThat(list.get(-2)).isInstanceOf(Linear.class);
            list.get(2).close();
            GELU gelu = list.set(2, gelu());
            assertThat(list.get(2)).isSameAs(gelu);
            assertThat(list).hasSize(4);
            dict.put("list", identity());
            assertThat(dict.get("list")).isInstanceOf(Identity.class);
            assertThat(dict.asMap()).containsOnlyKeys("list", "empty", "weights", "named");
            assertThat(((ParameterList) dict.get("weights")).get(1).requiresGrad())
                    .isTrue();
        }
    }

    @Test
    void containersRefuseWhatTheyDoNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModuleDict<ReLU>().put("a", relu()).get("b"))
                .withMessage("ModuleDict has no module 'b'; its modules are [a]");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new ModuleList<ReLU>(relu()).get(1))
                .withMessage("no module has index 1: ModuleList has 1 modules");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> new ParameterList().get(0))
                .withMessage("no parameter has index 0: ParameterList has 0 parameters");
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> multiheadAttention(5, 2))
                .withMessage("MultiheadAttention cannot divide 5 features into 2 heads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transformer(5, 2))
                .withMessage("Transformer cannot divide 5 features into 2 heads");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> transformerEncoder(encoderLayer(), 0))
                .withMessage("TransformerEncoder needs 1 or more layers, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AttentionMask.CAUSAL.attention(Torch.zeros(2, 2)))
                .withMessage("an attention mask is causal or has a mask of pairs, not both");
    }

    @Test
    void refusesShapesThatDoNotFit() {
        try (MultiheadAttention layer = multiheadAttention(4, 2).build()) {
            Tensor x = Torch.zeros(3, 2, 4);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(x, x, Torch.zeros(3, 2, 5)))
                    .withMessage(
                            "MultiheadAttention takes queries, keys and values of 4, 4 and 4 features, got the shapes"
                                    + " [3, 2, 4], [3, 2, 4] and [3, 2, 5]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(x, x, x, AttentionMask.of(Torch.zeros(2, 3)), NONE))
                    .withMessage(
                            "multi_head_attention_forward needs an attention mask of shape [3, 3] or [4, 3, 3], got [2, 3]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(x, x, x, AttentionMask.NONE.padding(Torch.zeros(3)), NONE))
                    .withMessage("multi_head_attention_forward needs a padding mask of shape [2, 3], got [3]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> layer.call(x, x, x, AttentionMask.of(Torch.tensor(new long[9], 3, 3)), NONE))
                    .withMessage(
                            "multi_head_attention_forward takes masks of truth values or floating-point numbers, not of torch.int64");
        }
    }
}
