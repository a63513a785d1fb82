package dev.cresset.nn;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.EmbeddingBagMode;
import dev.cresset.Reference;
import dev.cresset.nn.normalization.NormSpec;
import dev.cresset.nn.sparse.EmbeddingBag;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalizations and embeddings against PyTorch. */
class NormalizationLayersTest {

    private static final Reference REFERENCE = Reference.of(NormalizationLayersTest.class, "layers/normalizations.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(
                        running("batchnorm1d", batchNorm1d(2)),
                        running("batchnorm2d", batchNorm2d(2)),
                        running("batchnorm3d", batchNorm3d(2)),
                        running("instancenorm1d", instanceNorm1d(2)),
                        running("instancenorm2d", instanceNorm2d(2)),
                        running("instancenorm3d", instanceNorm3d(2)),
                        others(),
                        embeddings())
                .flatMap(rows -> rows);
    }

    private static <M extends UnaryModule<M>, S extends NormSpec<S> & LayerSpec<M>> Stream<LayerCase> running(
            String name, S options) {
        return Stream.of(
                twice(name, options),
                twice(
                        name + "/options",
                        options.eps(1e-3).momentum(0.3).affine(true).trackRunningStats(true)),
                twice(
                        name + "/cumulative",
                        options.cumulativeAverage().affine(false).trackRunningStats(true)),
                row(name + "/batch_only", options.affine(true).bias(false).trackRunningStats(false))
                        .eval(),
                row(name + "/eval", options.affine(true).trackRunningStats(true))
                        .eval());
    }

    private static <M extends UnaryModule<M>> LayerCase twice(String name, LayerSpec<M> layer) {
        return row(name, layer, (m, x) -> List.of(m.call(x.get(0)), m.call(x.get(0))));
    }

    private static Stream<LayerCase> others() {
        return Stream.of(
                row("batchnorm1d/rows", batchNorm1d(3)),
                row("instancenorm1d/unbatched", instanceNorm1d(2)),
                row("instancenorm3d/unbatched", instanceNorm3d(2)),
                row("layernorm", layerNorm(4)),
                row("layernorm/shape", layerNorm(3, 4).eps(1e-3).bias(false)),
                row("layernorm/plain", layerNorm(4).elementwiseAffine(false)),
                row("rmsnorm", rmsNorm(4)),
                row("rmsnorm/options", rmsNorm(3, 4).eps(1e-3).elementwiseAffine(false)),
                row("groupnorm", groupNorm(2, 4)),
                row("groupnorm/options", groupNorm(3, 6).eps(1e-3).bias(false)),
                row("groupnorm/plain", groupNorm(1, 4).affine(false)),
                row("localresponsenorm", localResponseNorm(2)),
                row(
                        "localresponsenorm/options",
                        localResponseNorm(3).alpha(0.5).beta(0.5).k(2)),
                row("localresponsenorm/volume", localResponseNorm(2).alpha(0.1)));
    }

    private static Stream<LayerCase> embeddings() {
        return Stream.of(
                row("embedding", embedding(5, 3)),
                row("embedding/padding", embedding(5, 3).paddingIdx(-2L)),
                row("embedding/norm", embedding(4, 3).maxNorm(0.5).normType(1).scaleGradByFreq(true)),
                row("embedding/sparse", embedding(4, 3).sparse(true)),
                whole("embeddingbag/sum", embeddingBag(5, 3).mode(EmbeddingBagMode.SUM)),
                whole("embeddingbag/mean", embeddingBag(5, 3)),
                whole("embeddingbag/max", embeddingBag(5, 3).mode(EmbeddingBagMode.MAX)),
                bag("embeddingbag/offsets", embeddingBag(5, 3).paddingIdx(1L)),
                bag(
                        "embeddingbag/last",
                        embeddingBag(5, 3).includeLastOffset(true).maxNorm(1.0)),
                row(
                        "embeddingbag/weights",
                        embeddingBag(5, 3).mode(EmbeddingBagMode.SUM),
                        (m, x) -> List.of(m.call(x.get(0), null, x.get(1)))),
                whole(
                        "embeddingbag/sparse",
                        embeddingBag(5, 3).mode(EmbeddingBagMode.SUM).sparse(true)));
    }

    private static LayerCase whole(String name, EmbeddingBag.Spec layer) {
        return row(name, layer, (m, x) -> List.of(m.call(x.get(0))));
    }

    private static LayerCase bag(String name, EmbeddingBag.Spec layer) {
        return row(name, layer, (m, x) -> List.of(m.call(x.get(0), x.get(1), null)));
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
