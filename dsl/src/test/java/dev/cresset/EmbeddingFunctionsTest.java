package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Embeddings of {@code F}; PyTorch's answers by {@code functional_cases.py}. */
class EmbeddingFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("embeddings");

    static Stream<FunctionCase> cases() {
        return Stream.of(
                row("embedding", t -> F.embedding(t[0], t[1])),
                row("embedding/padding", t -> F.embedding(t[0], t[1], 1)),
                row("embedding/negative_padding", t -> F.embedding(t[0], t[1], -2, 2.0, true, false)),
                row("embedding/max_norm", t -> F.embedding(t[0], t[1].mul(1), 1.0)),
                row("embedding/sparse", t -> F.embedding(t[0], t[1], 2.0, false, true)),
                row("embedding_bag", t -> F.embeddingBag(t[0], t[1])),
                row("embedding_bag/sum", t -> F.embeddingBag(t[0], t[1], EmbeddingBagMode.SUM)),
                row("embedding_bag/max", t -> F.embeddingBag(t[0], t[1], EmbeddingBagMode.MAX)),
                row("embedding_bag/offsets", t -> F.embeddingBag(t[0], t[1], t[2])),
                row("embedding_bag/last", t -> F.embeddingBag(t[0], t[1], t[2], EmbeddingBagMode.SUM, true)),
                row("embedding_bag/weights", t -> F.embeddingBag(t[0], t[1], EmbeddingBagMode.SUM, t[2])),
                row(
                        "embedding_bag/options",
                        t -> F.embeddingBag(
                                t[0], t[1].mul(1), t[2], 1, 3, true, EmbeddingBagMode.SUM, false, null, false, 1)),
                row("one_hot", t -> F.oneHot(t[0])),
                row("one_hot/classes", t -> F.oneHot(t[0], 7)));
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
    void refuseWhatDoesNotFit() {
        Tensor table = Torch.ones(3, 2);
        Tensor words = Torch.tensor(0, 1, 2);
        Tensor bags = words.unsqueeze(0);
        Tensor offsets = Torch.tensor(0, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embedding(words, table, 3))
                .withMessage("embedding has 3 embeddings, its padding index cannot be 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embedding(words, table, -4))
                .withMessage("embedding has 3 embeddings, its padding index cannot be -4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(words, table))
                .withMessage(
                        "embedding_bag takes 2 dimensions without offsets and 1 with them, got the shape [3] without offsets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(bags, table, offsets))
                .withMessage(
                        "embedding_bag takes 2 dimensions without offsets and 1 with them, got the shape [1, 3] with offsets");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(words, table, bags))
                .withMessage("embedding_bag needs offsets of 1 dimension, got the shape [1, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(bags, words))
                .withMessage("embedding_bag needs a weight of 2 dimensions, got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(bags, table, EmbeddingBagMode.SUM, words))
                .withMessage(
                        "embedding_bag needs as many weights of samples as indices, got the shapes [3] and [1, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(bags, table, EmbeddingBagMode.MEAN, bags))
                .withMessage("embedding_bag takes weights of samples with mode 'sum' only, not with 'mean'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.embeddingBag(words, table, offsets, 2, 2, true, EmbeddingBagMode.MAX))
                .withMessage(
                        "embedding_bag with mode 'max' has neither sparse gradients nor gradients divided by frequency");
    }
}
