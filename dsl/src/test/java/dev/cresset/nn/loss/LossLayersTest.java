package dev.cresset.nn.loss;

import static dev.cresset.nn.Layers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cresset.Reduction;
import dev.cresset.Reference;
import dev.cresset.Tensor;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import dev.cresset.nn.LayerSpec;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Losses and distances against PyTorch. */
class LossLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/losses.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(reduced(), pairs(), others(), distances()).flatMap(rows -> rows);
    }

    private static Stream<LayerCase> reduced() {
        return Stream.of(
                        each("l1loss", l1Loss()::reduction),
                        each("mseloss", mseLoss()::reduction),
                        each("huberloss", huberLoss()::reduction),
                        each("smoothl1loss", smoothL1Loss()::reduction),
                        each("nllloss", nllLoss()::reduction),
                        each("poissonnllloss", poissonNllLoss()::reduction),
                        each("kldivloss", klDivLoss()::reduction),
                        each("bceloss", bceLoss()::reduction),
                        each("bcewithlogitsloss", bceWithLogitsLoss()::reduction),
                        each("hingeembeddingloss", hingeEmbeddingLoss()::reduction),
                        each("softmarginloss", softMarginLoss()::reduction),
                        each("multilabelsoftmarginloss", multiLabelSoftMarginLoss()::reduction),
                        each("multimarginloss", multiMarginLoss()::reduction),
                        each("multilabelmarginloss", multiLabelMarginLoss()::reduction),
                        each("crossentropyloss", crossEntropyLoss()::reduction),
                        each("cosineembeddingloss", cosineEmbeddingLoss()::reduction),
                        each("marginrankingloss", marginRankingLoss()::reduction),
                        each("tripletmarginloss", tripletMarginLoss()::reduction),
                        each("tripletmarginwithdistanceloss", tripletMarginWithDistanceLoss()::reduction),
                        each("gaussiannllloss", gaussianNllLoss()::reduction),
                        eachCtc())
                .flatMap(rows -> rows);
    }

    private static Stream<LayerCase> each(String name, Function<Reduction, LayerSpec<?>> loss) {
        return Stream.of(Reduction.NONE, Reduction.MEAN, Reduction.SUM)
                .map(reduction -> LayerCase.row(nameOf(name, reduction), loss.apply(reduction)));
    }

    private static String nameOf(String loss, Reduction reduction) {
        return loss + "/" + reduction.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<LayerCase> eachCtc() {
        return Stream.of(Reduction.NONE, Reduction.MEAN, Reduction.SUM)
                .map(reduction -> ctc(nameOf("ctcloss", reduction), ctcLoss().reduction(reduction)));
    }

    private static LayerCase ctc(String name, CTCLoss.Spec loss) {
        return LayerCase.row(name, loss, (m, x) -> List.of(m.call(x.get(0), x.get(1), x.get(2), x.get(3))));
    }

    private static LayerCase adaptive(String name, AdaptiveLogSoftmaxWithLoss.Spec options) {
        return LayerCase.row(name, options, (m, x) -> {
            AdaptiveLogSoftmaxWithLoss.Output result = m.call(x.get(0), x.get(1));
            return List.of(result.output(), result.loss());
        });
    }

    private static Tensor weights() {
        return Torch.tensor(0.5f, 1, 2);
    }

    private static Stream<LayerCase> pairs() {
        return Stream.of(
                adaptive(
                        "adaptivelogsoftmaxwithloss",
                        adaptiveLogSoftmaxWithLoss(8, 12, 3L, 6L).divValue(2)),
                adaptive(
                        "adaptivelogsoftmaxwithloss/one",
                        adaptiveLogSoftmaxWithLoss(4, 5, 2L).headBias(true)),
                LayerCase.row(
                        "adaptivelogsoftmaxwithloss/all",
                        adaptiveLogSoftmaxWithLoss(4, 6, 2L),
                        (m, x) -> List.of(m.logProb(x.get(0)), m.predict(x.get(0)))),
                LayerCase.row("huberloss/delta", huberLoss().delta(0.5)),
                LayerCase.row("smoothl1loss/beta", smoothL1Loss().beta(0.5)),
                LayerCase.row("smoothl1loss/sharp", smoothL1Loss().beta(0)),
                LayerCase.row(
                        "nllloss/options",
                        () -> nllLoss().weight(weights()).ignoreIndex(1).build()),
                LayerCase.row("nllloss/image", () -> nllLoss().weight(weights()).build()),
                LayerCase.row(
                        "crossentropyloss/options",
                        () -> crossEntropyLoss()
                                .weight(weights())
                                .ignoreIndex(1)
                                .labelSmoothing(0.2)
                                .build()),
                LayerCase.row(
                        "poissonnllloss/options",
                        poissonNllLoss().logInput(false).full(true).eps(1e-3)),
                LayerCase.row("poissonnllloss/full", poissonNllLoss().full(true)),
                LayerCase.row(
                        "kldivloss/batchmean",
                        klDivLoss().reduction(Reduction.BATCHMEAN).logTarget(true)),
                LayerCase.row(
                        "bceloss/weight", () -> bceLoss().weight(weights()).build()),
                LayerCase.row(
                        "bcewithlogitsloss/weights",
                        () -> bceWithLogitsLoss()
                                .weight(weights())
                                .posWeight(Torch.tensor(3f, 1, 0.5f))
                                .build()),
                LayerCase.row("hingeembeddingloss/margin", hingeEmbeddingLoss().margin(0.5)),
                LayerCase.row(
                        "multilabelsoftmarginloss/weight",
                        () -> multiLabelSoftMarginLoss().weight(weights()).build()),
                LayerCase.row(
                        "multimarginloss/options",
                        () -> multiMarginLoss()
                                .p(2)
                                .margin(0.5)
                                .weight(weights())
                                .build()));
    }

    private static Stream<LayerCase> others() {
        return Stream.of(
                LayerCase.row(
                        "cosineembeddingloss/margin", cosineEmbeddingLoss().margin(0.3)),
                LayerCase.row("marginrankingloss/margin", marginRankingLoss().margin(0.5)),
                LayerCase.row(
                        "tripletmarginloss/options",
                        tripletMarginLoss().margin(0.5).p(1).eps(1e-3).swap(true)),
                LayerCase.row(
                        "tripletmarginwithdistanceloss/options",
                        tripletMarginWithDistanceLoss()
                                .distanceFunction(
                                        (a, b) -> a.sub(b).abs().max(1).values())
                                .margin(2)
                                .swap(true)),
                LayerCase.row(
                        "gaussiannllloss/options", gaussianNllLoss().full(true).eps(0.5)),
                LayerCase.row("gaussiannllloss/column", gaussianNllLoss()),
                ctc("ctcloss/options", ctcLoss().blank(3).zeroInfinity(true)));
    }

    private static Stream<LayerCase> distances() {
        return Stream.of(
                LayerCase.row("cosinesimilarity", cosineSimilarity()),
                LayerCase.row(
                        "cosinesimilarity/options", cosineSimilarity().dim(0).eps(0.1)),
                LayerCase.row("pairwisedistance", pairwiseDistance()),
                LayerCase.row(
                        "pairwisedistance/options",
                        pairwiseDistance().p(1).eps(0.1).keepdim(true)));
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
    void leavesTheCallersWeightsAlone() {
        Tensor weight = weights();

        bceWithLogitsLoss().weight(weight).posWeight(weight).build().close();

        assertThat(weight.isClosed()).isFalse();
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        refuses(
                "HuberLoss needs a delta greater than 0, got 0.0",
                () -> huberLoss().delta(0));
        refuses(
                "SmoothL1Loss needs a beta of 0 or more, got -1.0",
                () -> smoothL1Loss().beta(-1));
        refuses(
                "GaussianNLLLoss needs an eps greater than 0, got 0.0",
                () -> gaussianNllLoss().eps(0));
        refuses(
                "MultiMarginLoss has exponents 1 and 2, not 3",
                () -> multiMarginLoss().p(3));
        refuses(
                "MultiMarginLoss needs one weight for each class, got the shape [2, 2]",
                () -> multiMarginLoss().weight(Torch.ones(2, 2)));
        refuses(
                "TripletMarginLoss needs a margin greater than 0, got 0.0",
                () -> tripletMarginLoss().margin(0));
        refuses(
                "TripletMarginWithDistanceLoss needs a margin greater than 0, got -1.0",
                () -> tripletMarginWithDistanceLoss().margin(-1));
    }

    @Test
    void refusesTensorsThatDoNotFit() {
        Tensor two = Torch.ones(2);
        Tensor pair = Torch.ones(1, 2);
        refuses(
                "BCELoss needs a target of the input's shape [2], got [1, 2]",
                () -> bceLoss().build().call(two, pair));
        refuses(
                "BCEWithLogitsLoss needs a target of the input's shape [1, 2], got [2]",
                () -> bceWithLogitsLoss().build().call(pair, two));
        refuses(
                "gaussian_nll_loss cannot use a variance of shape [3] for an input of shape [2]",
                () -> gaussianNllLoss().build().call(two, two, Torch.ones(3)));
        refuses(
                "gaussian_nll_loss needs variances of 0 or more, got a negative one",
                () -> gaussianNllLoss().build().call(two, two, two.neg()));
        refuses(
                "MarginRankingLoss needs inputs and target of as many dimensions, got the shapes [2], [1, 2] and [2]",
                () -> marginRankingLoss().build().call(two, pair, two));
        refuses(
                "triplet_margin_with_distance_loss needs tensors of as many dimensions, got the shapes [2], [2] and [1, 2]",
                () -> tripletMarginWithDistanceLoss().build().call(two, two, pair));
    }

    private static void refuses(String message, ThrowingCallable wrong) {
        assertThatIllegalArgumentException().isThrownBy(wrong).withMessage(message);
    }
}
