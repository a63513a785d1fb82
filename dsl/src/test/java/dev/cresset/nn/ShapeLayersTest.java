package dev.cresset.nn;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;

import dev.cresset.Reference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that change the shape alone, against PyTorch. */
class ShapeLayersTest {

    private static final Reference REFERENCE = Reference.of(ShapeLayersTest.class, "layers/shapes.tsv");

    static Stream<LayerCase> rows() {
        return Stream.of(
                row("identity", identity()),
                row("flatten", flatten()),
                row("flatten/some", flatten().startDim(0).endDim(1)),
                row("unflatten", unflatten(1, 2, 3)),
                row("unflatten/rest", unflatten(-1, 2, -1)));
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
