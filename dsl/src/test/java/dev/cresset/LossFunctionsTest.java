package dev.cresset;

import static dev.cresset.FunctionCase.row;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses and distances of {@code F}; PyTorch's answers by {@code functional_cases.py}. */
class LossFunctionsTest {

    private static final Reference REFERENCE = FunctionCase.reference("losses");

    static Stream<FunctionCase> cases() {
        return Stream.concat(likelihoods(), margins());
    }

    private static Stream<FunctionCase> likelihoods() {
        return Stream.of(
                row("mse_loss/none", t -> F.mseLoss(t[0], t[1], Reduction.NONE)),
                row("mse_loss/mean", t -> F.mseLoss(t[0], t[1], Reduction.MEAN)),
                row("mse_loss/sum", t -> F.mseLoss(t[0], t[1], Reduction.SUM)),
                row("mse_loss/weight/none", t -> F.mseLoss(t[0], t[1], Reduction.NONE, t[2])),
                row("mse_loss/weight/mean", t -> F.mseLoss(t[0], t[1], Reduction.MEAN, t[2])),
                row("mse_loss/weight/sum", t -> F.mseLoss(t[0], t[1], Reduction.SUM, t[2])),
                row("mse_loss", t -> F.mseLoss(t[0], t[1])),
                row("mse_loss/broadcast", t -> F.mseLoss(t[0], t[1])),
                row("l1_loss/none", t -> F.l1Loss(t[0], t[1], Reduction.NONE)),
                row("l1_loss/mean", t -> F.l1Loss(t[0], t[1], Reduction.MEAN)),
                row("l1_loss/sum", t -> F.l1Loss(t[0], t[1], Reduction.SUM)),
                row("l1_loss/weight/none", t -> F.l1Loss(t[0], t[1], Reduction.NONE, t[2])),
                row("l1_loss/weight/mean", t -> F.l1Loss(t[0], t[1], Reduction.MEAN, t[2])),
                row("l1_loss/weight/sum", t -> F.l1Loss(t[0], t[1], Reduction.SUM, t[2])),
                row("l1_loss", t -> F.l1Loss(t[0], t[1])),
                row("l1_loss/broadcast", t -> F.l1Loss(t[0], t[1])),
                row("smooth_l1_loss/none", t -> F.smoothL1Loss(t[0], t[1], Reduction.NONE)),
                row("smooth_l1_loss/mean", t -> F.smoothL1Loss(t[0], t[1], Reduction.MEAN)),
                row("smooth_l1_loss/sum", t -> F.smoothL1Loss(t[0], t[1], Reduction.SUM)),
                row("smooth_l1_loss", t -> F.smoothL1Loss(t[0], t[1])),
                row("smooth_l1_loss/beta", t -> F.smoothL1Loss(t[0], t[1], 0.5)),
                row("smooth_l1_loss/zero", t -> F.smoothL1Loss(t[0], t[1], Reduction.MEAN, 0)),
                row("huber_loss/none", t -> F.huberLoss(t[0], t[1], Reduction.NONE)),
                row("huber_loss/mean", t -> F.huberLoss(t[0], t[1], Reduction.MEAN)),
                row("huber_loss/sum", t -> F.huberLoss(t[0], t[1], Reduction.SUM)),
                row("huber_loss/weight/none", t -> F.huberLoss(t[0], t[1], Reduction.NONE, 0.5, t[2])),
                row("huber_loss/weight/mean", t -> F.huberLoss(t[0], t[1], Reduction.MEAN, 0.5, t[2])),
                row("huber_loss/weight/sum", t -> F.huberLoss(t[0], t[1], Reduction.SUM, 0.5, t[2])),
                row("huber_loss", t -> F.huberLoss(t[0], t[1])),
                row("huber_loss/delta", t -> F.huberLoss(t[0], t[1], 0.5)),
                row("cross_entropy/none", t -> F.crossEntropy(t[0], t[1], Reduction.NONE)),
                row("cross_entropy/mean", t -> F.crossEntropy(t[0], t[1], Reduction.MEAN)),
                row("cross_entropy/sum", t -> F.crossEntropy(t[0], t[1], Reduction.SUM)),
                row("cross_entropy", t -> F.crossEntropy(t[0], t[1])),
                row("cross_entropy/probabilities", t -> F.crossEntropy(t[0], t[1])),
                row("cross_entropy/weight", t -> F.crossEntropy(t[0], t[1], t[2])),
                row("cross_entropy/smoothing", t -> F.crossEntropy(t[0], t[1], Reduction.MEAN, 0.1)),
                row("cross_entropy/ignore", t -> F.crossEntropy(t[0], t[1], t[2], 1, Reduction.MEAN, 0.1)),
                row("cross_entropy/image", t -> F.crossEntropy(t[0], t[1])),
                row("nll_loss/none", t -> F.nllLoss(F.logSoftmax(t[0], 1), t[1], Reduction.NONE)),
                row("nll_loss/mean", t -> F.nllLoss(F.logSoftmax(t[0], 1), t[1], Reduction.MEAN)),
                row("nll_loss/sum", t -> F.nllLoss(F.logSoftmax(t[0], 1), t[1], Reduction.SUM)),
                row("nll_loss", t -> F.nllLoss(t[0], t[1])),
                row("nll_loss/weight", t -> F.nllLoss(t[0], t[1], t[2], 1)),
                row("nll_loss/image", t -> F.nllLoss(t[0], t[1])),
                row("linear_cross_entropy/none", t -> F.linearCrossEntropy(t[0], t[1], t[2], Reduction.NONE)),
                row("linear_cross_entropy/mean", t -> F.linearCrossEntropy(t[0], t[1], t[2], Reduction.MEAN)),
                row("linear_cross_entropy/sum", t -> F.linearCrossEntropy(t[0], t[1], t[2], Reduction.SUM)),
                row("linear_cross_entropy", t -> F.linearCrossEntropy(t[0], t[1], t[2])),
                row(
                        "linear_cross_entropy/options",
                        t -> F.linearCrossEntropy(t[0], t[1], t[2], t[3], t[4], Reduction.MEAN, 1, 0.1)),
                row("linear_cross_entropy/unbatched", t -> F.linearCrossEntropy(t[0], t[1], t[2])),
                row("linear_cross_entropy/dimensions", t -> F.linearCrossEntropy(t[0], t[1], t[2], t[3])),
                row("binary_cross_entropy/none", t -> F.binaryCrossEntropy(t[0], t[1], Reduction.NONE)),
                row("binary_cross_entropy/mean", t -> F.binaryCrossEntropy(t[0], t[1], Reduction.MEAN)),
                row("binary_cross_entropy/sum", t -> F.binaryCrossEntropy(t[0], t[1], Reduction.SUM)),
                row("binary_cross_entropy", t -> F.binaryCrossEntropy(t[0], t[1])),
                row("binary_cross_entropy/weight", t -> F.binaryCrossEntropy(t[0], t[1], t[2])),
                row(
                        "binary_cross_entropy_with_logits/none",
                        t -> F.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.NONE)),
                row(
                        "binary_cross_entropy_with_logits/mean",
                        t -> F.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.MEAN)),
                row(
                        "binary_cross_entropy_with_logits/sum",
                        t -> F.binaryCrossEntropyWithLogits(t[0], t[1], Reduction.SUM)),
                row("binary_cross_entropy_with_logits", t -> F.binaryCrossEntropyWithLogits(t[0], t[1])),
                row(
                        "binary_cross_entropy_with_logits/weights",
                        t -> F.binaryCrossEntropyWithLogits(t[0], t[1], t[2], Reduction.MEAN, t[3])),
                row("kl_div/none", t -> F.klDiv(t[0], t[1], Reduction.NONE)),
                row("kl_div/mean", t -> F.klDiv(t[0], t[1], Reduction.MEAN)),
                row("kl_div/sum", t -> F.klDiv(t[0], t[1], Reduction.SUM)),
                row("kl_div", t -> F.klDiv(t[0], t[1])),
                row("kl_div/batchmean", t -> F.klDiv(t[0], t[1], Reduction.BATCHMEAN)),
                row("kl_div/log_target", t -> F.klDiv(t[0], t[1], Reduction.BATCHMEAN, true)),
                row("kl_div/number", t -> F.klDiv(t[0], t[1], Reduction.BATCHMEAN)),
                row("poisson_nll_loss/none", t -> F.poissonNllLoss(t[0], t[1], Reduction.NONE)),
                row("poisson_nll_loss/mean", t -> F.poissonNllLoss(t[0], t[1], Reduction.MEAN)),
                row("poisson_nll_loss/sum", t -> F.poissonNllLoss(t[0], t[1], Reduction.SUM)),
                row("poisson_nll_loss", t -> F.poissonNllLoss(t[0], t[1])),
                row("poisson_nll_loss/options", t -> F.poissonNllLoss(t[0], t[1], false, true, 1e-3)),
                row("gaussian_nll_loss/none", t -> F.gaussianNllLoss(t[0], t[1], t[2], Reduction.NONE)),
                row("gaussian_nll_loss/mean", t -> F.gaussianNllLoss(t[0], t[1], t[2], Reduction.MEAN)),
                row("gaussian_nll_loss/sum", t -> F.gaussianNllLoss(t[0], t[1], t[2], Reduction.SUM)),
                row("gaussian_nll_loss", t -> F.gaussianNllLoss(t[0], t[1], t[2])),
                row("gaussian_nll_loss/full", t -> F.gaussianNllLoss(t[0], t[1], t[2], true, 0.5)),
                row("gaussian_nll_loss/row", t -> F.gaussianNllLoss(t[0], t[1], t[2])),
                row("gaussian_nll_loss/last", t -> F.gaussianNllLoss(t[0], t[1], t[2])),
                row("gaussian_nll_loss/number", t -> F.gaussianNllLoss(t[0], t[1], 0.25)));
    }

    private static Stream<FunctionCase> margins() {
        return Stream.of(
                row("margin_ranking_loss/none", t -> F.marginRankingLoss(t[0], t[1], t[2], Reduction.NONE)),
                row("margin_ranking_loss/mean", t -> F.marginRankingLoss(t[0], t[1], t[2], Reduction.MEAN)),
                row("margin_ranking_loss/sum", t -> F.marginRankingLoss(t[0], t[1], t[2], Reduction.SUM)),
                row("margin_ranking_loss", t -> F.marginRankingLoss(t[0], t[1], t[2])),
                row("margin_ranking_loss/margin", t -> F.marginRankingLoss(t[0], t[1], t[2], 0.5)),
                row("hinge_embedding_loss/none", t -> F.hingeEmbeddingLoss(t[0], t[1], Reduction.NONE)),
                row("hinge_embedding_loss/mean", t -> F.hingeEmbeddingLoss(t[0], t[1], Reduction.MEAN)),
                row("hinge_embedding_loss/sum", t -> F.hingeEmbeddingLoss(t[0], t[1], Reduction.SUM)),
                row("hinge_embedding_loss", t -> F.hingeEmbeddingLoss(t[0], t[1])),
                row("hinge_embedding_loss/margin", t -> F.hingeEmbeddingLoss(t[0], t[1], 0.5)),
                row("cosine_embedding_loss/none", t -> F.cosineEmbeddingLoss(t[0], t[1], t[2], Reduction.NONE)),
                row("cosine_embedding_loss/mean", t -> F.cosineEmbeddingLoss(t[0], t[1], t[2], Reduction.MEAN)),
                row("cosine_embedding_loss/sum", t -> F.cosineEmbeddingLoss(t[0], t[1], t[2], Reduction.SUM)),
                row("cosine_embedding_loss", t -> F.cosineEmbeddingLoss(t[0], t[1], t[2])),
                row("cosine_embedding_loss/margin", t -> F.cosineEmbeddingLoss(t[0], t[1], t[2], 0.5)),
                row("multilabel_margin_loss/none", t -> F.multilabelMarginLoss(t[0], t[1], Reduction.NONE)),
                row("multilabel_margin_loss/mean", t -> F.multilabelMarginLoss(t[0], t[1], Reduction.MEAN)),
                row("multilabel_margin_loss/sum", t -> F.multilabelMarginLoss(t[0], t[1], Reduction.SUM)),
                row("multilabel_margin_loss", t -> F.multilabelMarginLoss(t[0], t[1])),
                row("soft_margin_loss/none", t -> F.softMarginLoss(t[0], t[1], Reduction.NONE)),
                row("soft_margin_loss/mean", t -> F.softMarginLoss(t[0], t[1], Reduction.MEAN)),
                row("soft_margin_loss/sum", t -> F.softMarginLoss(t[0], t[1], Reduction.SUM)),
                row("soft_margin_loss", t -> F.softMarginLoss(t[0], t[1])),
                row("multilabel_soft_margin_loss/none", t -> F.multilabelSoftMarginLoss(t[0], t[1], Reduction.NONE)),
                row("multilabel_soft_margin_loss/mean", t -> F.multilabelSoftMarginLoss(t[0], t[1], Reduction.MEAN)),
                row("multilabel_soft_margin_loss/sum", t -> F.multilabelSoftMarginLoss(t[0], t[1], Reduction.SUM)),
                row("multilabel_soft_margin_loss", t -> F.multilabelSoftMarginLoss(t[0], t[1])),
                row("multi_margin_loss/none", t -> F.multiMarginLoss(t[0], t[1], Reduction.NONE)),
                row("multi_margin_loss/mean", t -> F.multiMarginLoss(t[0], t[1], Reduction.MEAN)),
                row("multi_margin_loss/sum", t -> F.multiMarginLoss(t[0], t[1], Reduction.SUM)),
                row("multi_margin_loss", t -> F.multiMarginLoss(t[0], t[1])),
                row("multilabel_soft_margin_loss/weight", t -> F.multilabelSoftMarginLoss(t[0], t[1], t[2])),
                row("multi_margin_loss/options", t -> F.multiMarginLoss(t[0], t[1], 2, 0.5, t[2])),
                row("triplet_margin_loss/none", t -> F.tripletMarginLoss(t[0], t[1], t[2], Reduction.NONE)),
                row("triplet_margin_loss/mean", t -> F.tripletMarginLoss(t[0], t[1], t[2], Reduction.MEAN)),
                row("triplet_margin_loss/sum", t -> F.tripletMarginLoss(t[0], t[1], t[2], Reduction.SUM)),
                row("triplet_margin_loss", t -> F.tripletMarginLoss(t[0], t[1], t[2])),
                row(
                        "triplet_margin_with_distance_loss/none",
                        t -> F.tripletMarginWithDistanceLoss(t[0], t[1], t[2], Reduction.NONE)),
                row(
                        "triplet_margin_with_distance_loss/mean",
                        t -> F.tripletMarginWithDistanceLoss(t[0], t[1], t[2], Reduction.MEAN)),
                row(
                        "triplet_margin_with_distance_loss/sum",
                        t -> F.tripletMarginWithDistanceLoss(t[0], t[1], t[2], Reduction.SUM)),
                row("triplet_margin_with_distance_loss", t -> F.tripletMarginWithDistanceLoss(t[0], t[1], t[2])),
                row("triplet_margin_loss/options", t -> F.tripletMarginLoss(t[0], t[1], t[2], 0.5, 1, 1e-3, true)),
                row(
                        "triplet_margin_with_distance_loss/options",
                        t -> F.tripletMarginWithDistanceLoss(
                                t[0], t[1], t[2], (a, b) -> a.sub(b).abs().sum(-1), 0.5, true)),
                row(
                        "ctc_loss/none",
                        t -> F.ctcLoss(
                                F.logSoftmax(t[0], 2), t[1].add(1), lengths(5, 4), lengths(3, 2), Reduction.NONE)),
                row(
                        "ctc_loss/mean",
                        t -> F.ctcLoss(
                                F.logSoftmax(t[0], 2), t[1].add(1), lengths(5, 4), lengths(3, 2), Reduction.MEAN)),
                row(
                        "ctc_loss/sum",
                        t -> F.ctcLoss(
                                F.logSoftmax(t[0], 2), t[1].add(1), lengths(5, 4), lengths(3, 2), Reduction.SUM)),
                row("ctc_loss", t -> F.ctcLoss(F.logSoftmax(t[0], 2), t[1].add(1), lengths(5, 4), lengths(3, 2))),
                row(
                        "ctc_loss/options",
                        t -> F.ctcLoss(
                                F.logSoftmax(t[0], 2),
                                t[1].add(1),
                                new long[] {5, 4},
                                new long[] {3, 2},
                                0,
                                Reduction.SUM,
                                true)),
                row("pairwise_distance", t -> F.pairwiseDistance(t[0], t[1])),
                row("pairwise_distance/options", t -> F.pairwiseDistance(t[0], t[1], 1, 1e-3, true)),
                row("cosine_similarity", t -> F.cosineSimilarity(t[0], t[1])),
                row("cosine_similarity/dim", t -> F.cosineSimilarity(t[0], t[1], 0, 1e-3)),
                row("pdist", t -> F.pdist(t[0])),
                row("pdist/p", t -> F.pdist(t[0], 1)));
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

    private static Tensor lengths(long... lengths) {
        return Torch.tensor(lengths);
    }

    private final Tensor two = Torch.ones(2, 2);
    private final Tensor three = Torch.ones(3);

    @Test
    void refuseOtherShapes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.mseLoss(two, two, Reduction.MEAN, three))
                .withMessage("mse_loss needs a weight of the input's shape [2, 2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.l1Loss(two, two, three))
                .withMessage("l1_loss needs a weight of the input's shape [2, 2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.huberLoss(two, two, Reduction.MEAN, 1, three))
                .withMessage("huber_loss needs a weight of the input's shape [2, 2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.binaryCrossEntropy(two, three))
                .withMessage("binary_cross_entropy needs a target of the input's shape [2, 2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.binaryCrossEntropyWithLogits(two, three))
                .withMessage(
                        "binary_cross_entropy_with_logits needs a target of the input's shape [2, 2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(two, two, three))
                .withMessage("gaussian_nll_loss cannot use a variance of shape [3] for an input of shape [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(two, two, Torch.ones(1, 1)))
                .withMessage("gaussian_nll_loss cannot use a variance of shape [1, 1] for an input of shape [2, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.marginRankingLoss(two, two, three))
                .withMessage(
                        "margin_ranking_loss needs tensors of as many dimensions, got the shapes [2, 2], [2, 2] and [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.tripletMarginWithDistanceLoss(two, two, three))
                .withMessage(
                        "triplet_margin_with_distance_loss needs tensors of as many dimensions, got the shapes [2, 2], [2, 2] and [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.multiMarginLoss(two, three, 1, 1, two))
                .withMessage("multi_margin_loss needs a weight of 1 dimension, got the shape [2, 2]");
    }

    @Test
    void refuseOtherNumbers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(two, two, two.neg()))
                .withMessage("gaussian_nll_loss needs variances of 0 or more, got a negative one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(two, two, -1.0))
                .withMessage("gaussian_nll_loss needs variances of 0 or more, got a negative one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.multiMarginLoss(two, three, 3))
                .withMessage("multi_margin_loss has the exponents 1 and 2, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.tripletMarginLoss(two, two, two, 0.0))
                .withMessage("triplet_margin_loss needs a margin greater than 0, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.tripletMarginWithDistanceLoss(two, two, two, null, -1))
                .withMessage("triplet_margin_with_distance_loss needs a margin greater than 0, got -1.0");
    }

    @Test
    void refuseTheDivergencesReduction() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.mseLoss(two, two, Reduction.BATCHMEAN))
                .withMessage("batchmean is a reduction of kl_div alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.mseLoss(two, two, Reduction.BATCHMEAN, two))
                .withMessage("batchmean is a reduction of kl_div alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.crossEntropy(two, two, Reduction.BATCHMEAN))
                .withMessage("batchmean is a reduction of kl_div alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.gaussianNllLoss(two, two, two, Reduction.BATCHMEAN))
                .withMessage("batchmean is a reduction of kl_div alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.multilabelSoftMarginLoss(two, two, Reduction.BATCHMEAN))
                .withMessage("batchmean is a reduction of kl_div alone");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.tripletMarginWithDistanceLoss(two, two, two, Reduction.BATCHMEAN))
                .withMessage("batchmean is a reduction of kl_div alone");
    }

    @Test
    void linearCrossEntropyRefusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.linearCrossEntropy(Torch.ones(1, 1, 2), two, three))
                .withMessage("linear_cross_entropy takes an input of 1 or 2 dimensions, got the shape [1, 1, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.linearCrossEntropy(two, Torch.ones(4, 3), three))
                .withMessage("linear_cross_entropy needs a weight of shape (C, *, 2), got the shape [4, 3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.linearCrossEntropy(two, two, Torch.tensor(0, 1), three))
                .withMessage("linear_cross_entropy needs a bias of shape [2], got the shape [3]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.linearCrossEntropy(Torch.ones(2), Torch.ones(3, 4, 2), three))
                .withMessage(
                        "linear_cross_entropy needs a batch (N, 2) for a weight of shape [3, 4, 2], got the shape [2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> F.linearCrossEntropy(two, two, two, null, null, Reduction.MEAN, 1))
                .withMessage("linear_cross_entropy ignores no class where the target has probabilities");
    }
}
