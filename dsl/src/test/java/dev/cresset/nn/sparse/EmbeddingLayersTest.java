package dev.cresset.nn.sparse;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cresset.EmbeddingBagMode;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Embeddings against PyTorch. */
class EmbeddingLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/embeddings.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(
                row("embedding", embedding(5, 3)),
                row("embedding/padding", embedding(5, 3, -2)),
                row("embedding/norm", embedding(4, 3).maxNorm(0.5).normType(1).scaleGradByFreq(true)),
                row("embedding/sparse", embedding(4, 3).sparse(true)),
                row("embeddingbag/sum", embeddingBag(5, 3).mode(EmbeddingBagMode.SUM)),
                row("embeddingbag/mean", embeddingBag(5, 3)),
                row("embeddingbag/max", embeddingBag(5, 3).mode(EmbeddingBagMode.MAX)),
                bag("embeddingbag/offsets", embeddingBag(5, 3).paddingIdx(1)),
                bag(
                        "embeddingbag/last",
                        embeddingBag(5, 3).includeLastOffset(true).maxNorm(1)),
                row(
                        "embeddingbag/weights",
                        embeddingBag(5, 3).mode(EmbeddingBagMode.SUM),
                        (m, x) -> List.of(m.call(x.get(0), null, x.get(1)))),
                row(
                        "embeddingbag/sparse",
                        embeddingBag(5, 3).mode(EmbeddingBagMode.SUM).sparse(true)));
    }

    private static LayerCase bag(String name, EmbeddingBag.Spec layer) {
        return row(name, layer, (m, x) -> List.of(m.call(x.get(0), x.get(1))));
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
    void keepsPretrainedVectorsAsTheyAre() {
        Tensor vectors = Torch.tensor(new float[][] {{1, 2}, {3, 4}, {5, 6}});
        try (Embedding frozen = Embedding.fromPretrained(vectors);
                EmbeddingBag trained = EmbeddingBag.fromPretrained(vectors, false)) {
            // nn.Embedding.from_pretrained(vectors)(torch.tensor([2, 0])).tolist()
            assertThat(frozen.call(Torch.tensor(2, 0)).toFloatArray()).containsExactly(5, 6, 1, 2);
            assertThat(frozen.weight().requiresGrad()).isFalse();
            // nn.EmbeddingBag.from_pretrained(vectors, freeze=False)(torch.tensor([[2, 0]])).tolist()
            assertThat(trained.call(Torch.tensor(new long[][] {{2, 0}})).toFloatArray())
                    .containsExactly(3, 4);
            assertThat(trained.weight().requiresGrad()).isTrue();
        }
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        refuses("Embedding has 3 embeddings, its padding index cannot be 3", () -> embedding(3, 2, 3));
        refuses("EmbeddingBag needs 1 or more embeddings, got 0", () -> embeddingBag(0, 2));
        refuses(
                "Embedding needs pretrained vectors of shape (embeddings, dimensions), got [3]",
                () -> Embedding.fromPretrained(Torch.zeros(3)));
        refuses(
                "EmbeddingBag with mode 'max' has neither sparse gradients nor gradients divided by frequency",
                () -> embeddingBag(3, 2).mode(EmbeddingBagMode.MAX).sparse(true));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        refuses(
                "EmbeddingBag takes 2 dimensions without offsets and 1 with them, got the shape [3] without offsets",
                embeddingBag(3, 2),
                m -> m.call(Torch.zeros(3)));
        refuses(
                "EmbeddingBag takes weights of samples with mode 'sum' only, not with 'mean'",
                embeddingBag(3, 2),
                m -> m.call(Torch.zeros(3, 2), null, Torch.zeros(3, 2)));
    }
}
