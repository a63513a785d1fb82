package dev.cresset.nn.padding;

import static dev.cresset.nn.LayerCase.row;
import static dev.cresset.nn.Layers.*;
import static dev.cresset.nn.Refusals.refuses;

import dev.cresset.Reference;
import dev.cresset.Shape;
import dev.cresset.nn.LayerCase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paddings against PyTorch. */
class PaddingLayersTest {

    private static final Reference REFERENCE = Reference.of(LayerCase.class, "layers/paddings.tsv");

    static Stream<LayerCase> rows() {
        long[] two = {1, 2};
        long[] four = {1, 2, 2, 0};
        long[] six = {1, 0, 2, 1, 0, 1};
        return Stream.of(
                row("constantpad1d", constantPad1d(1, 3.5)),
                row("constantpad1d/sides", constantPad1d(Shape.of(two), 3.5)),
                row("constantpad2d", constantPad2d(1, 3.5)),
                row("constantpad2d/sides", constantPad2d(Shape.of(four), 3.5)),
                row("constantpad2d/narrower", constantPad2d(Shape.of(-1, 1, 0, -1), 0.5)),
                row("constantpad3d", constantPad3d(1, 3.5)),
                row("constantpad3d/sides", constantPad3d(Shape.of(six), 3.5)),
                row("zeropad1d", zeroPad1d(1)),
                row("zeropad1d/sides", zeroPad1d(two)),
                row("zeropad2d", zeroPad2d(1)),
                row("zeropad2d/sides", zeroPad2d(four)),
                row("zeropad3d", zeroPad3d(1)),
                row("zeropad3d/sides", zeroPad3d(six)),
                row("reflectionpad1d", reflectionPad1d(1)),
                row("reflectionpad1d/sides", reflectionPad1d(two)),
                row("reflectionpad2d", reflectionPad2d(1)),
                row("reflectionpad2d/sides", reflectionPad2d(four)),
                row("reflectionpad3d", reflectionPad3d(1)),
                row("reflectionpad3d/sides", reflectionPad3d(six)),
                row("replicationpad1d", replicationPad1d(1)),
                row("replicationpad1d/sides", replicationPad1d(two)),
                row("replicationpad2d", replicationPad2d(1)),
                row("replicationpad2d/sides", replicationPad2d(four)),
                row("replicationpad3d", replicationPad3d(1)),
                row("replicationpad3d/sides", replicationPad3d(six)),
                row("circularpad1d", circularPad1d(1)),
                row("circularpad1d/sides", circularPad1d(two)),
                row("circularpad2d", circularPad2d(1)),
                row("circularpad2d/sides", circularPad2d(four)),
                row("circularpad3d", circularPad3d(1)),
                row("circularpad3d/sides", circularPad3d(six)));
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
    void refusesOtherNumbersOfSides() {
        refuses("ReflectionPad2d needs a padding of 1 or 4 numbers, got (1, 2)", () -> reflectionPad2d(1, 2));
        refuses(
                "ConstantPad1d needs a padding of 1 or 2 numbers, got (1, 2, 3)",
                () -> constantPad1d(Shape.of(1, 2, 3), 0));
    }
}
