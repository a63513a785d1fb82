package dev.cresset.nn.dropout;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.Refusals.refuses;

import dev.cresset.Reference;
import dev.cresset.Torch;
import dev.cresset.nn.LayerCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dropouts against PyTorch. */
class DropoutLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/dropouts.tsv");

    static Stream<LayerCase> rows() {
        return Stream.concat(drawn(), inplace());
    }

    private static Stream<LayerCase> drawn() {
        return Stream.of(
                row("dropout", dropout()),
                row("dropout/p", dropout(0.3)),
                row("dropout/eval", dropout(0.3)).eval(),
                row("dropout1d", dropout1d()),
                row("dropout1d/p", dropout1d(0.3)),
                row("dropout1d/eval", dropout1d(0.3)).eval(),
                row("dropout1d/unbatched", dropout1d()),
                row("dropout2d", dropout2d()),
                row("dropout2d/p", dropout2d(0.3)),
                row("dropout2d/eval", dropout2d(0.3)).eval(),
                row("dropout3d", dropout3d()),
                row("dropout3d/p", dropout3d(0.3)),
                row("dropout3d/eval", dropout3d(0.3)).eval(),
                row("dropout3d/unbatched", dropout3d()),
                row("alphadropout", alphaDropout()),
                row("alphadropout/p", alphaDropout(0.3)),
                row("alphadropout/eval", alphaDropout(0.3)).eval(),
                row("featurealphadropout", featureAlphaDropout()),
                row("featurealphadropout/p", featureAlphaDropout(0.3)),
                row("featurealphadropout/eval", featureAlphaDropout(0.3)).eval());
    }

    private static Stream<LayerCase> inplace() {
        return Stream.of(
                        row("dropout/inplace", dropout(0.4, true)),
                        row("dropout1d/inplace", dropout1d(0.4, true)),
                        row("dropout2d/inplace", dropout2d(0.4, true)),
                        row("dropout3d/inplace", dropout3d(0.4, true)),
                        row("alphadropout/inplace", alphaDropout(0.4, true)),
                        row("featurealphadropout/inplace", featureAlphaDropout(0.4, true)))
                .map(LayerCase::onCopies);
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
    void refusesWhatIsNotAProbability() {
        refuses("Dropout2d needs a probability between 0 and 1, got -0.1", () -> dropout2d(-0.1));
        refuses("AlphaDropout needs a probability between 0 and 1, got NaN", () -> alphaDropout(Double.NaN));
    }

    @Test
    void refusesInputsThatDoNotFit() {
        refuses(
                "dropout1d takes (N, C, L) or (C, L), got the shape [2]",
                () -> dropout1d().build().call(Torch.zeros(2)));
    }
}
